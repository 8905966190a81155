// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/formula.hpp>

#include "random/interpreter.hpp"

/// A formula of a table read as numbers of any type T; truth values are the numbers 1 and 0. Test code.
namespace formula_test {

using ddx::op;

template <class T>
struct value_reader {
    const T* letters;

    T letter(int index) const { return letters[index]; }
    T constant(ddx::rational value) const { return random_test::from_constant<T>({value, 0, true}); }
    T apply(op what, const T* x) const {
        const T zero(0.0L), one(1.0L);
        switch (what) {
            case op::less: return x[0] < x[1] ? one : zero;
            case op::equal: return x[0] == x[1] ? one : zero;
            case op::logical_not: return x[0] == one ? zero : one;
            case op::logical_and: return x[0] == one ? x[1] : zero;
            case op::select: return x[0] == one ? x[1] : x[2];
            case op::pow_int:
            case op::pow_rat:
            case op::limit_pow:
            case op::pow: return power_of(x[0], x[1]);
            default: return random_test::apply(what, x);
        }
    }

private:
    // whole and half exponents as the engine computes them
    static T power_of(const T& base, const T& exponent) {
        for (int twice = -12; twice <= 12; ++twice)
            if (exponent == T(0.5L * twice)) return random_test::fractional_power(base, half_of(twice));
        const T operands[] = {base, exponent};
        return random_test::apply(op::pow, operands);
    }
    static ddx::rational half_of(int twice) {
        ddx::rational result;
        return ddx::make_rational(twice, 2, result) ? result : ddx::rational{0, 1};
    }
};

/// The value of a formula at u, v, w, y.
template <class T>
T value_of(const ddx::formula& f, const T* letters) {
    return read(f, value_reader<T>{letters});
}

/// what(u, v, w).
template <class T>
T value_of(op what, const T* letters) {
    return value_reader<T>{letters}.apply(what, letters);
}

}  // namespace formula_test
