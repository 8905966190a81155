// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/diagnostic.hpp>

namespace ddx {

/// The answer of a proof that was found: true.
struct proved {
    static constexpr bool value = true;
    constexpr operator bool() const { return true; }
};

/// The answer where the sides differ at a point that the text names. None of the answers but `proved` is a bool, so that a
/// static_assert on it shows the text of its name.
///
/// Math      !disproved is true, so that static_assert(!identical(a, b)) says what it should; `value` is false.
template <message... Page>
struct disproved {
    static constexpr bool value = false;
    constexpr bool operator!() const { return true; }
};

/// The answer where the normal forms of the sides differ, but no point was found where their values do.
template <message... Page>
struct not_proved {
    static constexpr bool value = false;
    constexpr bool operator!() const { return true; }
};

/// The answer where a number did not fit or the work exceeded the budget: neither it nor its negation can be asserted.
template <message... Page>
struct undecided {
    static constexpr bool value = false;
};

namespace detail {

// g++ 12, clang++ 19: a type that is a template parameter is named in full; clang++ would else print the alias, not the text
template <class T>
constexpr T made() {
    return {};
}

}  // namespace detail

}  // namespace ddx
