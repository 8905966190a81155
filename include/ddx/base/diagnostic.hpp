// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/diagnostic_table.hpp>
#include <ddx/base/message.hpp>

namespace ddx {

/// Never defined: its name is what the compiler prints.
template <message... Page>
struct error;

namespace detail {

constexpr const diagnostic_row& row_of(code id) { return diagnostic_table[static_cast<unsigned>(id)]; }

template <code Id, auto... Context>
constexpr sentence sentence_of() {
    sentence s;
    const diagnostic_row& row = row_of(Id);
    s.put(row.name);
    s.put(": ");
    const char* rest = row.wrong;
    ((rest = s.fill(rest, Context)), ...);
    s.put(rest);
    s.put("; ");
    s.put(row.cure);
    return s;
}

// raised inside a class, because clang++ 19 takes a function with a failed assertion for one that is not constexpr
template <bool Holds, class Error>
struct verdict {
    static_assert(sizeof(Error) != 0);
    static constexpr bool holds = false;
};

}  // namespace detail

/// What a front door returns after its complaint: it takes any further use, so that one mistake is one error.
struct failed {
    constexpr failed operator()(const auto&...) const { return {}; }
    constexpr failed operator[](const auto&) const { return {}; }
    constexpr bool operator==(const auto&) const { return true; }
    template <class T>
    constexpr operator T() const {
        return T{};
    }
};

/// True, or the compiler stops with the text of the diagnostic table's row, each {} of which takes a piece of the context.
template <code Id, bool Holds, auto... Context>
constexpr bool demand() {
    if constexpr (Holds)
        return true;
    else
        return detail::verdict<Holds, typename detail::spelled<error, detail::sentence_of<Id, Context...>>::type>::holds;
}

}  // namespace ddx
