// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/application.hpp>
#include <ddx/expr/vector_functions.hpp>

namespace ddx {

/// What operators and functions between expressions compute, named for the types in which a formula is written down.
namespace functions {

struct add {
    static constexpr auto apply(const auto& a, const auto& b)
        requires requires { a + b; }
    {
        return a + b;
    }
};
struct subtract {
    static constexpr auto apply(const auto& a, const auto& b)
        requires requires { a - b; }
    {
        return a - b;
    }
};
struct multiply {
    static constexpr auto apply(const auto& a, const auto& b)
        requires requires { a * b; }
    {
        return a * b;
    }
};
struct divide {
    static constexpr auto apply(const auto& a, const auto& b)
        requires requires { a / b; }
    {
        return a / b;
    }
};
struct negate {
    static constexpr auto apply(const auto& a)
        requires requires { -a; }
    {
        return -a;
    }
};

/// A scalar operation of the table; those of one operand apply to vectors component by component.
template <op What>
struct operation {
    template <Number U>
    static constexpr auto apply(const U& u) {
        return operate<What>(u, u, u);
    }
    template <class U, std::size_t N>
    static constexpr auto apply(const vec<U, N>& u) {
        return map([](const U& component) { return operate<What>(component, component, component); }, u);
    }
    template <Number U>
    static constexpr auto apply(const U& u, const U& v) {
        return operate<What>(u, v, v);
    }
    template <Number U>
    static constexpr auto apply(const U& u, const U& v, const U& w) {
        return operate<What>(u, v, w);
    }
};

/// A condition as it is; a number, which shapes are tried with, as the condition that it is not 0.
constexpr auto truth_of(const auto& condition) {
    if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(condition)>>)
        return condition != 0;
    else
        return condition;
}
struct conjunction {
    static constexpr auto apply(const auto& a, const auto& b) { return truth_of(a) && truth_of(b); }
};
struct disjunction {
    static constexpr auto apply(const auto& a, const auto& b) { return truth_of(a) || truth_of(b); }
};
struct complement {
    static constexpr auto apply(const auto& a) { return !truth_of(a); }
};
struct select {
    static constexpr auto apply(const auto& condition, const auto& if_true, const auto& if_false) {
        using ddx::select;
        return select(truth_of(condition), if_true, if_false);
    }
};

struct sum {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::sum(x); }
    {
        return ddx::sum(x);
    }
};
struct product {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::product(x); }
    {
        return ddx::product(x);
    }
};
struct mean {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::mean(x); }
    {
        return ddx::mean(x);
    }
};
struct norm {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::norm(x); }
    {
        return ddx::norm(x);
    }
};
struct squared_norm {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::squared_norm(x); }
    {
        return ddx::squared_norm(x);
    }
};
struct softmax {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::softmax(x); }
    {
        return ddx::softmax(x);
    }
};
struct log_softmax {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::log_softmax(x); }
    {
        return ddx::log_softmax(x);
    }
};
struct log_sum_exp {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::log_sum_exp(x); }
    {
        return ddx::log_sum_exp(x);
    }
};
struct logistic {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::logistic(x); }
    {
        return ddx::logistic(x);
    }
};
struct softplus {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::softplus(x); }
    {
        return ddx::softplus(x);
    }
};
struct transpose {
    static constexpr auto apply(const auto& x)
        requires requires { ddx::transpose(x); }
    {
        return ddx::transpose(x);
    }
};
struct dot {
    static constexpr auto apply(const auto& x, const auto& y)
        requires requires { ddx::dot(x, y); }
    {
        return ddx::dot(x, y);
    }
};
struct cross {
    static constexpr auto apply(const auto& x, const auto& y)
        requires requires { ddx::cross(x, y); }
    {
        return ddx::cross(x, y);
    }
};

}  // namespace functions

namespace detail {

template <class... Ts>
concept Formula = (Expression<Ts> || ...);

}  // namespace detail

template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator+(const A& a, const B& b) { return apply<functions::add>(a, b); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator-(const A& a, const B& b) { return apply<functions::subtract>(a, b); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator*(const A& a, const B& b) { return apply<functions::multiply>(a, b); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator/(const A& a, const B& b) { return apply<functions::divide>(a, b); }
template <Expression A>
constexpr auto operator-(const A& a) { return apply<functions::negate>(a); }
template <Expression A>
constexpr auto operator+(const A& a) { return a; }

template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator<(const A& a, const B& b) { return apply<functions::operation<op::less>>(a, b); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator>(const A& a, const B& b) { return apply<functions::operation<op::less>>(b, a); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator<=(const A& a, const B& b) { return apply<functions::operation<op::less_equal>>(a, b); }
template <class A, class B>
    requires detail::Formula<A, B>
constexpr auto operator>=(const A& a, const B& b) { return apply<functions::operation<op::less_equal>>(b, a); }
template <Expression A, Expression B>
constexpr auto operator&&(const A& a, const B& b) { return apply<functions::conjunction>(a, b); }
template <Expression A, Expression B>
constexpr auto operator||(const A& a, const B& b) { return apply<functions::disjunction>(a, b); }
template <Expression A>
constexpr auto operator!(const A& a) { return apply<functions::complement>(a); }

/// if_true where the condition holds, else if_false; see select on numbers.
template <Expression Condition, class A, class B>
constexpr auto select(const Condition& condition, const A& if_true, const B& if_false) {
    return apply<functions::select>(condition, if_true, if_false);
}

// One line for each function of the operation table; u may be a scalar or, for one operand, a vector.
template <Expression U> constexpr auto sqrt(const U& u) { return apply<functions::operation<op::sqrt>>(u); }
template <Expression U> constexpr auto cbrt(const U& u) { return apply<functions::operation<op::cbrt>>(u); }
template <Expression U> constexpr auto exp(const U& u) { return apply<functions::operation<op::exp>>(u); }
template <Expression U> constexpr auto exp2(const U& u) { return apply<functions::operation<op::exp2>>(u); }
template <Expression U> constexpr auto expm1(const U& u) { return apply<functions::operation<op::expm1>>(u); }
template <Expression U> constexpr auto log(const U& u) { return apply<functions::operation<op::log>>(u); }
template <Expression U> constexpr auto log2(const U& u) { return apply<functions::operation<op::log2>>(u); }
template <Expression U> constexpr auto log10(const U& u) { return apply<functions::operation<op::log10>>(u); }
template <Expression U> constexpr auto log1p(const U& u) { return apply<functions::operation<op::log1p>>(u); }
template <Expression U> constexpr auto sin(const U& u) { return apply<functions::operation<op::sin>>(u); }
template <Expression U> constexpr auto cos(const U& u) { return apply<functions::operation<op::cos>>(u); }
template <Expression U> constexpr auto tan(const U& u) { return apply<functions::operation<op::tan>>(u); }
template <Expression U> constexpr auto asin(const U& u) { return apply<functions::operation<op::asin>>(u); }
template <Expression U> constexpr auto acos(const U& u) { return apply<functions::operation<op::acos>>(u); }
template <Expression U> constexpr auto atan(const U& u) { return apply<functions::operation<op::atan>>(u); }
template <Expression U> constexpr auto sinh(const U& u) { return apply<functions::operation<op::sinh>>(u); }
template <Expression U> constexpr auto cosh(const U& u) { return apply<functions::operation<op::cosh>>(u); }
template <Expression U> constexpr auto tanh(const U& u) { return apply<functions::operation<op::tanh>>(u); }
template <Expression U> constexpr auto asinh(const U& u) { return apply<functions::operation<op::asinh>>(u); }
template <Expression U> constexpr auto acosh(const U& u) { return apply<functions::operation<op::acosh>>(u); }
template <Expression U> constexpr auto atanh(const U& u) { return apply<functions::operation<op::atanh>>(u); }
template <Expression U> constexpr auto erf(const U& u) { return apply<functions::operation<op::erf>>(u); }
template <Expression U> constexpr auto erfc(const U& u) { return apply<functions::operation<op::erfc>>(u); }
template <Expression U> constexpr auto abs(const U& u) { return apply<functions::operation<op::abs>>(u); }
template <Expression U> constexpr auto sign(const U& u) { return apply<functions::operation<op::sign>>(u); }
template <class U, class V> requires detail::Formula<U, V>
constexpr auto pow(const U& u, const V& v) { return apply<functions::operation<op::pow>>(u, v); }
template <class U, class V> requires detail::Formula<U, V>
constexpr auto atan2(const U& u, const V& v) { return apply<functions::operation<op::atan2>>(u, v); }
template <class U, class V> requires detail::Formula<U, V>
constexpr auto hypot(const U& u, const V& v) { return apply<functions::operation<op::hypot>>(u, v); }
template <class U, class V> requires detail::Formula<U, V>
constexpr auto min(const U& u, const V& v) { return apply<functions::operation<op::min>>(u, v); }
template <class U, class V> requires detail::Formula<U, V>
constexpr auto max(const U& u, const V& v) { return apply<functions::operation<op::max>>(u, v); }
template <class U, class V, class W> requires detail::Formula<U, V, W>
constexpr auto fma(const U& u, const V& v, const W& w) { return apply<functions::operation<op::fma>>(u, v, w); }

// The vector functions; see expr/vector_functions.hpp for what each computes.
template <Expression X> constexpr auto sum(const X& x) { return apply<functions::sum>(x); }
template <Expression X> constexpr auto product(const X& x) { return apply<functions::product>(x); }
template <Expression X> constexpr auto mean(const X& x) { return apply<functions::mean>(x); }
template <Expression X> constexpr auto norm(const X& x) { return apply<functions::norm>(x); }
template <Expression X> constexpr auto squared_norm(const X& x) { return apply<functions::squared_norm>(x); }
template <Expression X> constexpr auto softmax(const X& x) { return apply<functions::softmax>(x); }
template <Expression X> constexpr auto log_softmax(const X& x) { return apply<functions::log_softmax>(x); }
template <Expression X> constexpr auto log_sum_exp(const X& x) { return apply<functions::log_sum_exp>(x); }
template <Expression X> constexpr auto logistic(const X& x) { return apply<functions::logistic>(x); }
template <Expression X> constexpr auto softplus(const X& x) { return apply<functions::softplus>(x); }
template <Expression A> constexpr auto transpose(const A& a) { return apply<functions::transpose>(a); }
template <class X, class Y> requires detail::Formula<X, Y>
constexpr auto dot(const X& x, const Y& y) { return apply<functions::dot>(x, y); }
template <class X, class Y> requires detail::Formula<X, Y>
constexpr auto cross(const X& x, const Y& y) { return apply<functions::cross>(x, y); }

}  // namespace ddx
