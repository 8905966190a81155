// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/source.hpp>

namespace ddx {

/// How many operations of each kind a function costs, counted in its program.
///
/// Math      additions and multiplications count 1 in total(), divisions and square roots 5, calls of other elementary
///           functions and of primitives 20, comparisons and selections 1; a change of sign is free, as it is folded into the
///           operation after it. `live` is the largest number of computed values that wait for a later step at once.
/// Edges     of branches both sides count, as SIMD lanes run them; what is made of constants alone, such as log(2), counts nothing.
struct operation_counts {
    int additions = 0, multiplications = 0, divisions = 0, square_roots = 0, calls = 0, comparisons = 0, selections = 0, live = 0;
    int calls_by_function[static_cast<unsigned>(op::count)]{};

    constexpr int calls_of(op what) const { return calls_by_function[static_cast<unsigned>(what)]; }
    constexpr int total() const {
        return additions + multiplications + 5 * (divisions + square_roots) + 20 * calls + comparisons + selections;
    }
    constexpr bool operator==(const operation_counts&) const = default;
};

namespace detail {

/// Counts the operations of a program without branches, step by step.
template <program_extent Extent>
class operation_counter {
public:
    constexpr explicit operation_counter(const program<Extent>& steps)
        : steps_(steps), last_use_(steps.length, -1), constant_(steps.length, 0) {}

    constexpr operation_counts run() {
        for (int i = 0; i < steps_.length; ++i) {
            const instruction& now = steps_.code[i];
            constant_[i] = is_made_of_constants(now);
            if (!constant_[i]) count(now);
            note_uses(i);
        }
        count_live();
        return counts_;
    }

private:
    constexpr bool is_made_of_constants(const instruction& now) const {
        if (now.what == op::constant) return now.how == form::plain;
        if (now.how == form::row || now.how == form::together || now.what == op::primitive || now.what == op::input) return false;
        const char* const constant = constant_.items;
        return (now.a < 0 || constant[now.a]) && (now.b < 0 || constant[now.b]) && (now.c < 0 || constant[now.c]);
    }

    constexpr void count(const instruction& now) {
        const int times = now.how == form::row || now.how == form::together ? now.b : 1;
        if (now.how >= form::add && now.how <= form::subtract_from) ++counts_.additions;
        switch (now.what) {
            case op::constant:
            case op::input:
            case op::neg: break;
            case op::add:
            case op::sub: ++counts_.additions; break;
            case op::mul: counts_.multiplications += times; break;
            case op::div: ++counts_.divisions; break;
            case op::sqrt: counts_.square_roots += times; break;
            case op::select:
            case op::abs:
            case op::min:
            case op::max:
            case op::sign: ++counts_.selections; break;
            case op::fma:
                ++counts_.additions;
                ++counts_.multiplications;
                break;
            default:
                if (is_condition(now.what)) {
                    ++counts_.comparisons;
                } else {
                    counts_.calls += times;
                    counts_.calls_by_function[static_cast<unsigned>(now.what)] += times;
                }
        }
    }

    constexpr void note_uses(int step) {
        const instruction& now = steps_.code[step];
        const auto use_list = [&](int first, int length) {
            for (int i = first; i < first + length; ++i) last_use_[steps_.pool[i]] = step;
        };
        if (now.how == form::row || now.how == form::together || now.what == op::primitive) {
            use_list(now.a, now.b);
            if (now.how == form::row) last_use_[now.d] = step;
        } else if (now.how == form::store || now.how == form::fill) {
            last_use_[now.a] = step;
        } else if (now.what != op::constant && now.what != op::input) {  // whose numbers are no places
            int* const last = last_use_.items;
            now.a >= 0 ? last[now.a] = step : 0, now.b >= 0 ? last[now.b] = step : 0, now.c >= 0 ? last[now.c] = step : 0;
        }
    }

    constexpr void count_live() {
        buffer<int> ends(steps_.length, 0);
        int waiting = 0;
        for (int i = 0; i < steps_.length; ++i) {
            waiting -= ends.items[i];
            const instruction& now = steps_.code[i];
            const bool is_computed = now.how == form::written || (!constant_.items[i] && now.what != op::constant && now.what != op::input);
            is_computed && last_use_.items[i] > i ? ++waiting, ++ends.items[last_use_.items[i]] : 0;
            counts_.live = waiting > counts_.live ? waiting : counts_.live;
        }
    }

    const program<Extent>& steps_;
    buffer<int> last_use_;
    buffer<char> constant_;
    operation_counts counts_;
};

}  // namespace detail

/// The operations that evaluating a function or expression costs, as a constant: static_assert(operations(df).total() <= 20).
template <class Function>
constexpr operation_counts operations(const Function&) {
    return detail::operation_counter(program_of<typename detail::source_of<Function>::type>::without_branches::program).run();
}
// of what has been complained of already
constexpr operation_counts operations(failed) { return {}; }

}  // namespace ddx
