// SPDX-License-Identifier: MIT
// The rules of Leibniz and Faà di Bruno to order 4, for concrete functions.
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::identical;

constexpr auto x = ddx::variable<"x">;

/// The derivative of order N by x.
template <int N, class E>
constexpr auto d(const E& e) {
    if constexpr (N == 0)
        return e;
    else
        return derivative(d<N - 1>(e), x);
}

constexpr std::int64_t binomial(int n, int k) { return k == 0 ? 1 : binomial(n - 1, k - 1) * n / k; }
template <int N, int K>
inline constexpr ddx::constant_type<binomial(N, K)> choose{};

// ---- products: (f g)⁽ⁿ⁾ = Σ_k C(n, k) f⁽ᵏ⁾ g⁽ⁿ⁻ᵏ⁾

template <int N, class F, class G, int... K>
constexpr auto leibniz(const F& f, const G& g, std::integer_sequence<int, K...>) {
    return (... + (choose<N, K> * d<K>(f) * d<N - K>(g)));
}
template <int N, class F, class G>
consteval bool derivative_of_a_product_is_leibniz(F f, G g) {
    return identical(d<N>(f * g), leibniz<N>(f, g, std::make_integer_sequence<int, N + 1>{}));
}
template <class F, class G>
consteval bool leibniz_holds_to_order_4(F f, G g) {
    return derivative_of_a_product_is_leibniz<1>(f, g) && derivative_of_a_product_is_leibniz<2>(f, g) &&
           derivative_of_a_product_is_leibniz<3>(f, g) && derivative_of_a_product_is_leibniz<4>(f, g);
}
static_assert(leibniz_holds_to_order_4(sin(x), exp(x)));
static_assert(leibniz_holds_to_order_4(pow(x, 5_q), log(x)));
static_assert(leibniz_holds_to_order_4(sqrt(x), cos(2_q * x)));
static_assert(leibniz_holds_to_order_4(atan(x), pow(x, 3_q)));

static_assert(!identical(d<2>(sin(x) * exp(x)), d<2>(sin(x)) * exp(x) + sin(x) * exp(x)));
static_assert(!identical(d<3>(sin(x) * exp(x)), leibniz<3>(sin(x), exp(x), std::make_integer_sequence<int, 3>{})));
static_assert(!identical(d<4>(pow(x, 5_q) * log(x)), leibniz<4>(pow(x, 5_q), log(x), std::make_integer_sequence<int, 4>{})));

// ---- quotients: q = f/g, q⁽ⁿ⁾ = (f⁽ⁿ⁾ - Σ_{k>=1} C(n, k) g⁽ᵏ⁾ q⁽ⁿ⁻ᵏ⁾)/g

template <int N, class F, class G, int... K>
constexpr auto quotient_rule(const F& f, const G& g, std::integer_sequence<int, K...>) {
    return (d<N>(f) - (... + (choose<N, K + 1> * d<K + 1>(g) * d<N - K - 1>(f / g)))) / g;
}
template <int N, class F, class G>
consteval bool derivative_of_a_quotient_is_the_quotient_rule(F f, G g) {
    return identical(d<N>(f / g), quotient_rule<N>(f, g, std::make_integer_sequence<int, N>{}));
}
template <class F, class G>
consteval bool quotient_rule_holds_to_order_4(F f, G g) {
    return derivative_of_a_quotient_is_the_quotient_rule<1>(f, g) && derivative_of_a_quotient_is_the_quotient_rule<2>(f, g) &&
           derivative_of_a_quotient_is_the_quotient_rule<3>(f, g) && derivative_of_a_quotient_is_the_quotient_rule<4>(f, g);
}
static_assert(quotient_rule_holds_to_order_4(sin(x), x));
static_assert(quotient_rule_holds_to_order_4(x, 1_q + pow(x, 2_q)));
static_assert(quotient_rule_holds_to_order_4(log(x), exp(x)));

// ---- compositions: Faà di Bruno, DLMF 1.4.13

/// A function with its first four derivatives.
template <class F0, class F1, class F2, class F3, class F4>
struct outer {
    F0 f;
    F1 f1;
    F2 f2;
    F3 f3;
    F4 f4;
};
constexpr outer exponential{[](auto u) { return exp(u); }, [](auto u) { return exp(u); }, [](auto u) { return exp(u); }, [](auto u) { return exp(u); },
                            [](auto u) { return exp(u); }};
constexpr outer sine{[](auto u) { return sin(u); }, [](auto u) { return cos(u); }, [](auto u) { return -sin(u); }, [](auto u) { return -cos(u); },
                     [](auto u) { return sin(u); }};
constexpr outer logarithm{[](auto u) { return log(u); }, [](auto u) { return 1_q / u; }, [](auto u) { return -1_q / pow(u, 2_q); },
                          [](auto u) { return 2_q / pow(u, 3_q); }, [](auto u) { return -6_q / pow(u, 4_q); }};
constexpr outer root{[](auto u) { return sqrt(u); }, [](auto u) { return pow(u, -1_q / 2_q) / 2_q; }, [](auto u) { return -pow(u, -3_q / 2_q) / 4_q; },
                     [](auto u) { return 3_q * pow(u, -5_q / 2_q) / 8_q; }, [](auto u) { return -15_q * pow(u, -7_q / 2_q) / 16_q; }};

template <class F, class G>
constexpr auto third(const F& f, const G& g) {
    return f.f3(g) * pow(d<1>(g), 3_q) + 3_q * f.f2(g) * d<1>(g) * d<2>(g) + f.f1(g) * d<3>(g);
}
template <class F, class G>
constexpr auto fourth(const F& f, const G& g) {
    return f.f4(g) * pow(d<1>(g), 4_q) + 6_q * f.f3(g) * pow(d<1>(g), 2_q) * d<2>(g) +
           f.f2(g) * (3_q * pow(d<2>(g), 2_q) + 4_q * d<1>(g) * d<3>(g)) + f.f1(g) * d<4>(g);
}
template <class F, class G>
consteval bool faa_di_bruno_holds_to_order_4(F f, G g) {
    return identical(d<1>(f.f(g)), f.f1(g) * d<1>(g)) && identical(d<2>(f.f(g)), f.f2(g) * pow(d<1>(g), 2_q) + f.f1(g) * d<2>(g)) &&
           identical(d<3>(f.f(g)), third(f, g)) && identical(d<4>(f.f(g)), fourth(f, g));
}
static_assert(faa_di_bruno_holds_to_order_4(exponential, pow(x, 3_q) + x));
static_assert(faa_di_bruno_holds_to_order_4(exponential, sin(x)));
static_assert(faa_di_bruno_holds_to_order_4(sine, pow(x, 3_q)));
static_assert(faa_di_bruno_holds_to_order_4(sine, exp(x)));
static_assert(faa_di_bruno_holds_to_order_4(logarithm, 1_q + pow(x, 3_q)));
static_assert(faa_di_bruno_holds_to_order_4(logarithm, cos(x)));
static_assert(faa_di_bruno_holds_to_order_4(root, 1_q + pow(x, 4_q)));
static_assert(faa_di_bruno_holds_to_order_4(root, exp(x) + x));

template <class F, class G>
consteval bool a_term_less_is_not_faa_di_bruno(F f, G g) {
    return !identical(d<2>(f.f(g)), f.f2(g) * d<1>(g) + f.f1(g) * d<2>(g)) && !identical(d<3>(f.f(g)), third(f, g) - f.f2(g) * d<1>(g) * d<2>(g)) &&
           !identical(d<4>(f.f(g)), fourth(f, g) - f.f2(g) * d<1>(g) * d<3>(g));
}
static_assert(a_term_less_is_not_faa_di_bruno(sine, exp(x)));
static_assert(a_term_less_is_not_faa_di_bruno(logarithm, 1_q + pow(x, 3_q)));

}  // namespace
