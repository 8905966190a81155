// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/diagnostic.hpp>

namespace ddx {

/// The answer of a proof that was found: true.
struct proved {
    static constexpr bool value = true;
    constexpr operator bool() const { return true; }
};

/// The answer of a proof that was not found. It is no bool, so that a static_assert on it shows the text of its name.
///
/// Math      !disproved is true, so that static_assert(!identical(a, b)) says what it should; `value` is false.
template <message... Page>
struct disproved {
    static constexpr bool value = false;
    constexpr bool operator!() const { return true; }
};

namespace detail {

// g++ 12, clang++ 19: a type that is a template parameter is named in full; clang++ would else print the alias, not the text
template <class T>
constexpr T made() {
    return {};
}

/// `proved` if Holds, else `disproved` with the text of the diagnostic.
template <bool Holds, code Id>
constexpr auto verdict_of() {
    if constexpr (Holds)
        return proved{};
    else
        return made<typename spelled<disproved, sentence_of<Id>>::type>();
}

}  // namespace detail

}  // namespace ddx
