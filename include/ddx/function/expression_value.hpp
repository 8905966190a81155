// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/evaluated.hpp>
#include <ddx/function/expression_source.hpp>

namespace ddx {

namespace detail {

/// An expression is evaluated as a function of its variables; a derivative that stands alone has a source of its own.
template <class E>
    requires(!requires { typename E::source; } && requires { typename E::variables; })
struct source_of<E> {
    using type = expression_source<E, typename E::variables>;
};

/// The first of `Candidates` that `List` does not contain; void if there is none.
template <class List, class... Candidates>
struct first_outside {
    using type = void;
};
template <class List, class First, class... Rest>
struct first_outside<List, First, Rest...> {
    using type = typename std::conditional_t<List::template contains<First>, first_outside<List, Rest...>, std::type_identity<First>>::type;
};

template <class... Bound, class... Variables>
auto first_unbound(variable_list<Variables...>) -> typename first_outside<variable_list<Bound...>, Variables...>::type;

/// The first variable that stands in a list of bindings twice; void if there is none.
template <class... Bound>
struct first_repeated {
    using type = void;
};
template <class First, class... Rest>
struct first_repeated<First, Rest...> {
    using type =
        typename std::conditional_t<variable_list<Rest...>::template contains<First>, std::type_identity<First>, first_repeated<Rest...>>::type;
};

template <class Variable>
constexpr auto name_of() {
    if constexpr (std::is_void_v<Variable>)
        return fixed_string("");
    else
        return Variable::name;
}
template <class Variable>
constexpr std::size_t length_of() {
    if constexpr (std::is_void_v<Variable>)
        return 0;
    else
        return Variable::value_shape.rows;
}

/// Whether the variables of an expression are bound, each once, and nothing else.
template <class Variables, class... Bound>
constexpr bool are_bound() {
    using unknown = typename first_outside<Variables, Bound...>::type;
    using missing = decltype(first_unbound<Bound...>(Variables{}));
    using repeated = typename first_repeated<Bound...>::type;
    if constexpr (!demand<code::D02, std::is_void_v<unknown>, name_of<unknown>(), length_of<unknown>()>())
        return false;
    else if constexpr (!demand<code::D12, std::is_void_v<repeated>, name_of<repeated>()>())
        return false;
    else
        return demand<code::D01, std::is_void_v<missing>, name_of<missing>()>();
}

/// Whether the value of an expression remembers where it comes from: a vector at integers.
template <class E, class... Bindings>
constexpr bool is_remembered() {
    if constexpr (requires { E::value_shape; })
        return E::value_shape.is_vector() && (Bindings::is_whole && ...);
    else
        return false;
}

/// The value of an expression from its bound variables and captured literals.
template <class T, class E, class... Variables, class... Bindings>
DDX_INLINE constexpr auto evaluate_bound(const E& e, variable_list<Variables...>, const Bindings&... bindings) {
    using bound = variable_list<typename Bindings::variable...>;
    [[maybe_unused]] const hana::basic_tuple<const Bindings*...> all{&bindings...};
    T literals[E::literal_count + 1]{};
    e.collect(static_cast<T*>(literals));
    return evaluate_source<typename source_of<E>::type, T>(chunk_sizes<T, Variables::value_shape.size()..., E::literal_count>::of(
        &hana::at_c<bound::template place_of<Variables>>(all)->values[0]..., &literals[0]));
}

}  // namespace detail

/// The value of an expression at bound variables: what e(x = …, y = …) calls.
///
/// Requires  every variable of e is bound once, and nothing else; no unknown function is called.          (D01, D02, D37)
/// Returns   T, ddx::vec or ddx::mat, T being what the bound numbers promote to; exact for exact constants. Integers count as double;
///           a vector at integers only remembers its formula (function/evaluated.hpp).
template <class E, class... Bindings>
DDX_INLINE constexpr auto evaluate_expression(const E& e, const Bindings&... bindings) {
    using variables = typename E::variables;
    if constexpr (any_failed<Bindings...>) {
        return failed{};
    } else if constexpr (!detail::are_bound<variables, typename Bindings::variable...>()) {
        return failed{};
    } else if constexpr (sizeof...(Bindings) == 0) {
        return value_in<exact>(e);
    } else if constexpr (!detail::is_computable<typename detail::source_of<E>::type, promoted_t<typename Bindings::number...>>()) {
        return failed{};
    } else {
        using T = promoted_t<typename Bindings::number...>;
        if constexpr (detail::is_remembered<E, Bindings...>())
            return evaluated<E, Bindings...>(detail::evaluate_bound<T>(e, variables{}, bindings...), e, bindings...);
        else
            return detail::evaluate_bound<T>(e, variables{}, bindings...);
    }
}

/// The value of an expression without variables in the arithmetic of T.
template <class T, Expression E>
constexpr auto value_in(const E& e) {
    if constexpr (!detail::are_bound<typename E::variables>())
        return failed{};
    else if constexpr (detail::is_computable<typename detail::source_of<E>::type, T>())
        return detail::evaluate_bound<T>(e, variable_list<>{});
    else
        return failed{};
}

/// Whether a value equals that of an expression without variables, in the value's own arithmetic: exactly, for exact numbers.
template <class T, std::size_t N, Expression E>
constexpr bool operator==(const vec<T, N>& value, const E& e) {
    return value == value_in<T>(e);
}
template <class T, std::size_t R, std::size_t C, Expression E>
constexpr bool operator==(const mat<T, R, C>& value, const E& e) {
    return value == value_in<T>(e);
}
template <Expression E>
constexpr bool operator==(const exact& value, const E& e) {
    return value == value_in<exact>(e);
}

}  // namespace ddx
