// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// What a comparison of intervals yields: it holds everywhere, nowhere, or is undecided.
///
/// Math      Kleene's three-valued logic: undecided && false is false, undecided || true is true.
/// Edges     as a bool it is whether the comparison is proved, so that `a < b` and `!(a < b)` may both be false.
struct truth {
    bool can_hold = false, can_fail = false;

    explicit constexpr operator bool() const { return can_hold && !can_fail; }

    friend constexpr truth operator!(truth a) { return {a.can_fail, a.can_hold}; }
    friend constexpr truth operator&&(truth a, truth b) { return {a.can_hold && b.can_hold, a.can_fail || b.can_fail}; }
    friend constexpr truth operator||(truth a, truth b) { return {a.can_hold || b.can_hold, a.can_fail && b.can_fail}; }
};

}  // namespace ddx
