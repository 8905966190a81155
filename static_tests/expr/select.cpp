// SPDX-License-Identifier: MIT
#include <ddx/expr/select.hpp>
#include <limits>

namespace {

using ddx::max, ddx::min, ddx::select, ddx::sign;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

consteval bool selection_takes_one_branch_in_the_common_type() {
    return select(true, 1, 2.5) == 1.0 && select(false, 1, 2.5) == 2.5 &&
           std::is_same_v<decltype(select(true, 1, 2.5)), double> && select(true, 1.0, nan) == 1;
}
consteval bool sign_is_one_of_three_and_keeps_what_is_no_number() {
    const double none = sign(nan);
    return sign(3.5) == 1 && sign(-2) == -1 && sign(0.0) == 0 && sign(-0.0) == 0 && none != none;
}
consteval bool smaller_and_larger_take_the_first_at_a_tie() {
    return min(1, 2) == 1 && max(1, 2) == 2 && min(2.0, 1.0) == 1 && max(2.0, 1.0) == 2 &&
           __builtin_copysign(1.0, min(0.0, -0.0)) == 1 && __builtin_copysign(1.0, max(-0.0, 0.0)) == -1;
}
consteval bool what_is_no_number_is_never_lost() {
    const double results[] = {min(nan, 1.0), min(1.0, nan), max(nan, 1.0), max(1.0, nan)};
    for (double result : results)
        if (result == result) return false;
    return true;
}

static_assert(selection_takes_one_branch_in_the_common_type());
static_assert(sign_is_one_of_three_and_keeps_what_is_no_number());
static_assert(smaller_and_larger_take_the_first_at_a_tie());
static_assert(what_is_no_number_is_never_lost());

}  // namespace
