// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/expression.hpp>
#include <ddx/number/exact.hpp>

namespace ddx {

/// An exact rational constant, known by its type: 3_q, 0.5_q, 1_q / 2_q.
///
/// Edges     numerator and denominator have 64 bits; arithmetic that does not fit is an error of the compiler (D08).
template <std::int64_t Num, std::int64_t Den = 1>
struct constant_type : expression<constant_type<Num, Den>> {
    static constexpr rational value{Num, Den};
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = 0;
    using variables = variable_list<>;

    constexpr operator exact() const { return exact::from_rational(value); }

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return environment.constant(value);
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }
};

namespace detail {

enum class folding { sum, difference, product, quotient };

template <folding What, rational A, rational B>
consteval rational folded() {
    rational result;
    bool fits = false;
    switch (What) {
        case folding::sum: fits = add(A, B, result); break;
        case folding::difference: fits = add(A, -B, result); break;
        case folding::product: fits = multiply(A, B, result); break;
        case folding::quotient: fits = divide(A, B, result); break;
    }
    return fits ? result : rational{0, 0};
}

template <folding What, rational A, rational B>
using folded_constant = constant_type<folded<What, A, B>().num, folded<What, A, B>().den>;

template <folding What, rational A, rational B>
constexpr auto fold() {
    if constexpr (demand<code::D08, folded<What, A, B>().den != 0>())
        return folded_constant<What, A, B>{};
    else
        return failed{};
}

/// The value of the digits of a literal such as 12 or 0.125 as a fraction; denominator 0 where it does not fit.
template <char... Digits>
consteval rational parsed_literal() {
    std::int64_t num = 0, den = 1;
    bool fits = true, fraction = false;
    for (char digit : {Digits...}) {
        if (digit == '\'') continue;
        if (digit == '.') {
            fraction = true;
        } else if (digit < '0' || digit > '9') {
            fits = false;
        } else {
            fits = fits && !__builtin_mul_overflow(num, std::int64_t{10}, &num) && !__builtin_add_overflow(num, digit - '0', &num);
            if (fraction) fits = fits && !__builtin_mul_overflow(den, std::int64_t{10}, &den);
        }
    }
    rational result;
    return fits && make_rational(num, den, result) ? result : rational{0, 0};
}

}  // namespace detail

template <std::int64_t A, std::int64_t B, std::int64_t C, std::int64_t D>
constexpr auto operator+(constant_type<A, B>, constant_type<C, D>) {
    return detail::fold<detail::folding::sum, rational{A, B}, rational{C, D}>();
}
template <std::int64_t A, std::int64_t B, std::int64_t C, std::int64_t D>
constexpr auto operator-(constant_type<A, B>, constant_type<C, D>) {
    return detail::fold<detail::folding::difference, rational{A, B}, rational{C, D}>();
}
template <std::int64_t A, std::int64_t B, std::int64_t C, std::int64_t D>
constexpr auto operator*(constant_type<A, B>, constant_type<C, D>) {
    return detail::fold<detail::folding::product, rational{A, B}, rational{C, D}>();
}
template <std::int64_t A, std::int64_t B, std::int64_t C, std::int64_t D>
constexpr auto operator/(constant_type<A, B>, constant_type<C, D>) {
    return detail::fold<detail::folding::quotient, rational{A, B}, rational{C, D}>();
}
template <std::int64_t A, std::int64_t B>
constexpr auto operator-(constant_type<A, B>) {
    return detail::fold<detail::folding::difference, rational{0, 1}, rational{A, B}>();
}

/// The suffixes of exact constants: 3_q is the rational 3, and 0_c Hana's integral constant for indices.
namespace literals {

using boost::hana::literals::operator""_c;

template <char... Digits>
constexpr auto operator""_q() {
    constexpr rational value = detail::parsed_literal<Digits...>();
    if constexpr (demand<code::D08, value.den != 0>())
        return constant_type<value.num, value.den>{};
    else
        return failed{};
}

}  // namespace literals

}  // namespace ddx
