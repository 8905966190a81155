// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/operation_table.hpp>
#include <ddx/proof/polynomial.hpp>

namespace ddx::proof {

/// What a kernel is, and so which relations it takes part in.
enum class kernel_kind : unsigned char {
    input,          // x_link
    function,       // what(arguments): no relation used
    constant,       // a positive rational number; powers in [0, 1)
    exponential,    // e to the monomial `link`
    cosine, sine,   // of one argument; sin² = 1 - cos², where `link` is the cosine
    absolute, sign, // of the kernel `link`
    sum,            // a polynomial of two terms or more, integer coefficients, the first positive
    opposite,       // minus the sum `link`, under a root; powers in (0, 1)
    radicand,       // ± a product of kernels that are not known to be >= 0, under a root; powers in (0, 1)
    indicator       // 1 where the condition what(argument) holds, else 0
};

/// An atom of normal forms: a function that monomials are made of.
struct kernel {
    kernel_kind kind = kernel_kind::input;
    op what = op::input;
    int link = -1;
    int first_argument = 0, argument_count = 0;
    bool nonnegative = false, positive = false, nonpositive = false, nonzero = false;
};

/// What may be known, or assumed, of the sign of a value for all inputs.
enum class claim : unsigned char { positive, nonnegative, nonzero };

/// The kernels of one proof, each held once: equal kinds over equal arguments are one kernel.
class kernel_table {
public:
    constexpr int size() const { return kernels_.length; }
    constexpr const kernel& operator[](int k) const { return kernels_.items[k]; }
    constexpr polynomial argument(int k, int i = 0) const { return arguments_.items[kernels_.items[k].first_argument + i]; }

    /// Takes note that kernel k, or -k if `opposite`, has the sign claimed wherever it is defined.
    constexpr void learn(int k, claim what, bool opposite) {
        kernel& known = kernels_.items[k];
        known.nonzero = known.nonzero || what != claim::nonnegative;
        if (what == claim::nonzero) return;
        known.nonnegative = known.nonnegative || !opposite;
        known.nonpositive = known.nonpositive || opposite;
        known.positive = known.positive || (what == claim::positive && !opposite);
    }

    /// The number of the kernel `wanted` over the given arguments, made if it does not exist yet.
    constexpr int intern(const polynomial_table& table, kernel wanted, const polynomial* arguments = nullptr, int count = 0) {
        for (int k = 0; k < kernels_.length; ++k)
            if (const kernel& known = kernels_.items[k]; known.kind == wanted.kind && known.link == wanted.link && known.what == wanted.what &&
                                                   known.argument_count == count && is_same(table, k, arguments))
                return k;
        wanted.first_argument = arguments_.length;
        wanted.argument_count = count;
        arguments_.append(arguments, count);
        kernels_.push(wanted);
        return kernels_.length - 1;
    }

private:
    constexpr bool is_same(const polynomial_table& table, int k, const polynomial* arguments) const {
        for (int i = 0; i < kernels_.items[k].argument_count; ++i)
            if (!table.is_equal(argument(k, i), arguments[i])) return false;
        return true;
    }

    buffer<kernel> kernels_;
    buffer<polynomial> arguments_;
};

}  // namespace ddx::proof
