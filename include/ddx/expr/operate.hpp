// SPDX-License-Identifier: MIT
#pragma once
#include <utility>

#include <ddx/base/config.hpp>
#include <ddx/expr/operation_table.hpp>
#include <ddx/expr/select.hpp>
#include <ddx/number/arithmetic.hpp>
#include <ddx/number/math.hpp>

namespace ddx {

/// Whether `operate` gives a number for an operation.
constexpr bool has_numeric_value(op what) {
    return what >= op::add && what < op::select && what != op::pow_int && what != op::pow_rat;
}

/// The value of one operation of fixed arity on numbers of any type.
///
/// Math      operate<What>(u, v, w) = What(u, v, w) in the arithmetic of T; comparisons yield what T's comparisons yield.
/// Requires  What is an operation as written (not `sum`, `product`, `scale` or a power with a constant exponent).
/// Edges     those of T's own functions, found beside T; built-in floating-point types use ddx::math.
template <op What, class T>
DDX_INLINE constexpr auto operate(const T& u, const T& v, const T& w) {
    static_assert(has_numeric_value(What) || (What >= op::less && What <= op::equal), "ddx: this operation has no value of its own on numbers");
    // beside T's own functions: those of the built-in types
    using math::abs, math::acos, math::acosh, math::asin, math::asinh, math::atan, math::atan2, math::atanh, math::cbrt, math::cos;
    using math::cosh, math::erf, math::erfc, math::exp, math::exp2, math::expm1, math::fma, math::hypot, math::log, math::log10;
    using math::log1p, math::log2, math::pow, math::sin, math::sinh, math::sqrt, math::tan, math::tanh;
    using ddx::max, ddx::min, ddx::sign;
    // in groups, since a compiler pays for each condition that it comes by
    if constexpr (std::is_floating_point_v<T> && What <= op::div) {
        if constexpr (What == op::add) return arithmetic::add(u, v);
        else if constexpr (What == op::sub) return arithmetic::add(u, -v);
        else if constexpr (What == op::mul) return arithmetic::multiply(u, v);
        else if constexpr (What == op::div) return arithmetic::divide(u, v);
    } else if constexpr (What <= op::cbrt) {
        if constexpr (What == op::add) return u + v;
        else if constexpr (What == op::sub) return u - v;
        else if constexpr (What == op::mul) return u * v;
        else if constexpr (What == op::div) return u / v;
        else if constexpr (What == op::neg) return -u;
        else if constexpr (What == op::fma) return fma(u, v, w);
        else if constexpr (What == op::pow) return pow(u, v);
        else if constexpr (What == op::sqrt) return sqrt(u);
        else if constexpr (What == op::cbrt) return cbrt(u);
    } else if constexpr (What <= op::log1p) {
        if constexpr (What == op::exp) return exp(u);
        else if constexpr (What == op::exp2) return exp2(u);
        else if constexpr (What == op::expm1) return expm1(u);
        else if constexpr (What == op::log) return log(u);
        else if constexpr (What == op::log2) return log2(u);
        else if constexpr (What == op::log10) return log10(u);
        else if constexpr (What == op::log1p) return log1p(u);
    } else if constexpr (What <= op::atan2) {
        if constexpr (What == op::sin) return sin(u);
        else if constexpr (What == op::cos) return cos(u);
        else if constexpr (What == op::tan) return tan(u);
        else if constexpr (What == op::asin) return asin(u);
        else if constexpr (What == op::acos) return acos(u);
        else if constexpr (What == op::atan) return atan(u);
        else if constexpr (What == op::atan2) return atan2(u, v);
    } else if constexpr (What <= op::erfc) {
        if constexpr (What == op::sinh) return sinh(u);
        else if constexpr (What == op::cosh) return cosh(u);
        else if constexpr (What == op::tanh) return tanh(u);
        else if constexpr (What == op::asinh) return asinh(u);
        else if constexpr (What == op::acosh) return acosh(u);
        else if constexpr (What == op::atanh) return atanh(u);
        else if constexpr (What == op::hypot) return hypot(u, v);
        else if constexpr (What == op::erf) return erf(u);
        else if constexpr (What == op::erfc) return erfc(u);
    } else {
        if constexpr (What == op::abs) return abs(u);
        else if constexpr (What == op::sign) return sign(u);
        else if constexpr (What == op::min) return min(u, v);
        else if constexpr (What == op::max) return max(u, v);
        else if constexpr (What == op::less) return u < v;
        else if constexpr (What == op::less_equal) return u <= v;
        else if constexpr (What == op::equal) return u == v;
    }
}

namespace detail {

template <op What, class T>
constexpr void operate_into(T& result, const T* operands) {
    if constexpr (has_numeric_value(What)) {
        constexpr int arity = describe(What).arity;
        result = operate<What>(operands[0], operands[arity > 1 ? 1 : 0], operands[arity > 2 ? 2 : 0]);
    }
}

template <class T, unsigned... I>
constexpr T operate_any(op what, const T* operands, std::integer_sequence<unsigned, I...>) {
    T result{};
    ((static_cast<unsigned>(what) == I ? operate_into<static_cast<op>(I)>(result, operands) : void()), ...);
    return result;
}

}  // namespace detail

/// operate<what>(operands[0], …) for an operation that is known only when called.
template <class T>
constexpr T operate(op what, const T* operands) {
    return detail::operate_any(what, operands, std::make_integer_sequence<unsigned, static_cast<unsigned>(op::count)>{});
}

}  // namespace ddx
