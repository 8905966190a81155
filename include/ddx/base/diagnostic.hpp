// SPDX-License-Identifier: MIT
#pragma once
#include <type_traits>

#include <ddx/base/diagnostic_table.hpp>
#include <ddx/base/message.hpp>

namespace ddx {

/// Its name is what the compiler prints.
template <message... Page>
struct error {};

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
    static_assert(Error::is_none);
    static constexpr bool holds = false;
};

}  // namespace detail

/// The class whose instantiation stops the compiler with the text of a row; its each {} takes a piece of the context.
template <code Id, bool Holds, auto... Context>
using complaint = detail::verdict<Holds, typename detail::spelled<error, detail::sentence_of<Id, Context...>>::type>;

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

/// Whether one of several types is `failed`, so that nothing more is to be said.
template <class... Ts>
inline constexpr bool any_failed = (std::is_same_v<Ts, failed> || ...);

/// True, or the compiler stops with the text of the diagnostic table's row, each {} of which takes a piece of the context.
template <code Id, bool Holds, auto... Context>
constexpr bool demand() {
    if constexpr (Holds)
        return true;
    else
        return complaint<Id, Holds, Context...>::holds;
}

}  // namespace ddx
