// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/description.hpp>

namespace ddx {

/// How many operations of each kind a function costs, counted in its program.
///
/// Math      additions and multiplications count 1 in total(), divisions and square roots 5, calls of other elementary
///           functions 20, comparisons and selections 1; a change of sign is free, as it is folded into the operation after it.
struct operation_counts {
    int additions = 0, multiplications = 0, divisions = 0, square_roots = 0, calls = 0, comparisons = 0, selections = 0;

    constexpr int total() const {
        return additions + multiplications + 5 * (divisions + square_roots) + 20 * calls + comparisons + selections;
    }
    constexpr bool operator==(const operation_counts&) const = default;
};

namespace detail {

template <program_extent Extent>
constexpr operation_counts count_operations(const program<Extent>& steps) {
    operation_counts counts;
    for (int i = 0; i < steps.length; ++i) {
        const op what = steps.code[i].what;
        if (steps.code[i].how >= form::add && steps.code[i].how <= form::subtract_from) ++counts.additions;
        switch (what) {
            case op::constant:
            case op::input:
            case op::neg: break;
            case op::add:
            case op::sub: ++counts.additions; break;
            case op::mul: ++counts.multiplications; break;
            case op::div: ++counts.divisions; break;
            case op::sqrt: ++counts.square_roots; break;
            case op::select:
            case op::abs:
            case op::min:
            case op::max:
            case op::sign: ++counts.selections; break;
            case op::fma:
                ++counts.additions;
                ++counts.multiplications;
                break;
            default:
                if (is_condition(what))
                    ++counts.comparisons;
                else
                    ++counts.calls;
        }
    }
    return counts;
}

}  // namespace detail

/// The operations that evaluating a function or expression costs, as a constant: static_assert(operations(df).total() <= 20).
template <class Function>
constexpr operation_counts operations(const Function& f) {
    using description = decltype(description_of(f));
    return detail::count_operations(program_of<typename description::source>::straight_program);
}

}  // namespace ddx
