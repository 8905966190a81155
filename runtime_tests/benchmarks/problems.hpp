// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <type_traits>

namespace benchmarks {

// std's functions for built-in numbers, the number type's own by argument-dependent lookup.
using std::cos;
using std::exp;
using std::log;
using std::sin;
using std::sqrt;
using std::tanh;

/// What is asked of an implementation, in the order in which it is written:
/// the value and the gradient; the Jacobian; the values and the Jacobian; the value, the gradient and the Hessian.
enum class wanted { gradient, jacobian, value_and_jacobian, hessian };

/// How a computation decides between two branches that write their results to `to`: numbers take one of them.
template <class Condition>
struct decision {
    template <class T, int Count, class First, class Second>
    static constexpr void between(const Condition& condition, T (&)[Count], const First& first, const Second& second) {
        if (condition)
            first();
        else
            second();
    }
};

/// The gradient of half the cube of ‖(s₀s₁, s₀² + s₁², s₀) − d‖ by s.
struct cubed_norm {
    static constexpr wanted want = wanted::gradient;
    static constexpr int variables = 2, data = 3, results = 1;
    template <class T, class D>
    static constexpr void value(const T* s, const D* d, T* y) {
        const T d0 = s[0] * s[1] - d[0];
        const T d1 = s[0] * s[0] + s[1] * s[1] - d[1];
        const T d2 = s[0] - d[2];
        const T n2 = d0 * d0 + d1 * d1 + d2 * d2;
        y[0] = 0.5 * n2 * sqrt(n2);
    }
};

/// The Jacobian of the softmax of K numbers, as it is written down: without a shift by the largest.
template <int K>
struct softmax {
    static constexpr wanted want = wanted::jacobian;
    static constexpr int variables = K, data = 0, results = K;
    template <class T, class D>
    static constexpr void value(const T* x, const D*, T* y) {
        T sum = exp(x[0]);
        y[0] = sum;
        for (int i = 1; i < K; ++i) {
            y[i] = exp(x[i]);
            sum += y[i];
        }
        const T inverse = 1.0 / sum;
        for (int i = 0; i < K; ++i) y[i] = y[i] * inverse;
    }
};
using softmax_4 = softmax<4>;
using softmax_10 = softmax<10>;
using softmax_32 = softmax<32>;

/// The regularisation of the weight in bundle adjustment.
struct weight_error {
    static constexpr wanted want = wanted::gradient;
    static constexpr int variables = 1, data = 0, results = 1;
    template <class T, class D>
    static constexpr void value(const T* w, const D*, T* y) {
        y[0] = 1.0 - w[0] * w[0];
    }
};

/// The bundle-adjustment residual of ADBench: camera (rotation 0…2, centre 3…5, focal length 6, principal point 7 8,
/// distortion 9 10), point 11…13, weight 14; the data is the feature seen. The weight's error is derived in the same call.
///
/// Source    the algorithm of computeReprojError in ADBench, shared/ba.h.
struct bundle_adjustment {
    static constexpr wanted want = wanted::value_and_jacobian;
    static constexpr int variables = 15, data = 2, results = 2;
    using also = weight_error;
    static constexpr int also_from = 14;

    template <class T, class D>
    static constexpr void value(const T* p, const D* feature, T* y) {
        const T x0 = p[11] - p[3], x1 = p[12] - p[4], x2 = p[13] - p[5];
        const T square = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
        T c[3];
        const auto turned = square != 0.0;
        decision<std::remove_const_t<decltype(turned)>>::between(
            turned, c,
            [&] {
                const T angle = sqrt(square), cosine = cos(angle), sine = sin(angle), inverse = 1.0 / angle;
                const T n0 = p[0] * inverse, n1 = p[1] * inverse, n2 = p[2] * inverse;
                const T r0 = n1 * x2 - n2 * x1, r1 = n2 * x0 - n0 * x2, r2 = n0 * x1 - n1 * x0;
                const T along = (n0 * x0 + n1 * x1 + n2 * x2) * (1.0 - cosine);
                c[0] = x0 * cosine + r0 * sine + n0 * along;
                c[1] = x1 * cosine + r1 * sine + n1 * along;
                c[2] = x2 * cosine + r2 * sine + n2 * along;
            },
            [&] {
                c[0] = x0 + (p[1] * x2 - p[2] * x1);
                c[1] = x1 + (p[2] * x0 - p[0] * x2);
                c[2] = x2 + (p[0] * x1 - p[1] * x0);
            });
        T q0 = c[0] / c[2], q1 = c[1] / c[2];
        const T r = q0 * q0 + q1 * q1;
        const T radial = 1.0 + p[9] * r + p[10] * r * r;
        q0 = q0 * radial;
        q1 = q1 * radial;
        q0 = q0 * p[6] + p[7];
        q1 = q1 * p[6] + p[8];
        y[0] = p[14] * (q0 - feature[0]);
        y[1] = p[14] * (q1 - feature[1]);
    }
    // the Jacobian column by column, as ADBench has it: the hand-written code is 11 % slower row by row (g++ 12)
    static constexpr bool by_columns = true;
};

/// The gradient of log Σ e^{x_i} for 16 numbers, as it is written down: without a shift by the largest.
struct log_sum_exp {
    static constexpr wanted want = wanted::gradient;
    static constexpr int variables = 16, data = 0, results = 1;
    template <class T, class D>
    static constexpr void value(const T* x, const D*, T* y) {
        T sum = exp(x[0]);
        for (int i = 1; i < 16; ++i) sum += exp(x[i]);
        y[0] = log(sum);
    }
};

/// Rosenbrock's function of 10 numbers.
template <wanted Want>
struct rosenbrock {
    static constexpr wanted want = Want;
    static constexpr int variables = 10, data = 0, results = 1;
    template <class T, class D>
    static constexpr void value(const T* x, const D*, T* y) {
        const T a0 = x[1] - x[0] * x[0], b0 = 1.0 - x[0];
        T sum = 100.0 * a0 * a0 + b0 * b0;
        for (int i = 1; i < 9; ++i) {
            const T a = x[i + 1] - x[i] * x[i];
            const T b = 1.0 - x[i];
            sum += 100.0 * a * a + b * b;
        }
        y[0] = sum;
    }
};
using rosenbrock_gradient = rosenbrock<wanted::gradient>;
using rosenbrock_hessian = rosenbrock<wanted::hessian>;

/// Powell's singular function.
struct powell {
    static constexpr wanted want = wanted::hessian;
    static constexpr int variables = 4, data = 0, results = 1;
    template <class T, class D>
    static constexpr void value(const T* x, const D*, T* y) {
        const T a = x[0] + 10.0 * x[1];
        const T b = x[2] - x[3];
        const T c = x[1] - 2.0 * x[2];
        const T d = x[0] - x[3];
        const T c2 = c * c, d2 = d * d;
        y[0] = a * a + 5.0 * b * b + c2 * c2 + 10.0 * d2 * d2;
    }
};

/// Half the squared error of a network of 4 inputs, 8 tanh units and 1 output, by its 49 parameters: weights W₁ (8 × 4),
/// b₁ (8), W₂ (8), b₂. The data is the 4 inputs and the target.
struct network {
    static constexpr wanted want = wanted::gradient;
    static constexpr int variables = 49, data = 5, results = 1;
    template <class T, class D>
    static constexpr void value(const T* p, const D* x, T* y) {
        T out = p[48];
        for (int h = 0; h < 8; ++h) {
            T a = p[32 + h];
            for (int k = 0; k < 4; ++k) a += p[4 * h + k] * x[k];
            const T z = tanh(a);
            out += p[40 + h] * z;
        }
        const T e = out - x[4];
        y[0] = 0.5 * e * e;
    }
};

// Where the blocks of a result begin: values first, then first derivatives, then second ones.
template <class Problem>
inline constexpr int values_written = Problem::want == wanted::jacobian ? 0 : Problem::results;
template <class Problem>
inline constexpr int first_derivatives = Problem::results * Problem::variables;
template <class Problem>
inline constexpr int second_derivatives = Problem::want == wanted::hessian ? Problem::variables * Problem::variables : 0;
template <class Problem>
inline constexpr int numbers_written = values_written<Problem> + first_derivatives<Problem> + second_derivatives<Problem>;

/// Where ∂ result / ∂ variable stands in the block of first derivatives.
template <class Problem>
constexpr int place(int result, int variable) {
    if constexpr (requires { Problem::by_columns; })
        return Problem::results * variable + result;
    else
        return Problem::variables * result + variable;
}

/// Derives a problem, and what is derived in the same call.
template <class Implementation, class Problem>
[[gnu::always_inline]] inline void derive(const double* __restrict in, double* __restrict out) {
    Implementation::template derive<Problem>(in, out);
    if constexpr (requires { typename Problem::also; })
        Implementation::template derive<typename Problem::also>(in + Problem::also_from, out + numbers_written<Problem>);
}

}  // namespace benchmarks
