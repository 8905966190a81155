// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/primitive.hpp>
#include <ddx/expr/functions.hpp>

namespace ddx {

namespace functions {

/// The user's operation of a given name.
template <short_name Name>
struct primitive {
    template <class... Values>
    static constexpr auto apply(const Values&... values)
        requires requires { ddx::call<Name>(values...); }
    {
        return ddx::call<Name>(values...);
    }
};

}  // namespace functions

/// The user's operation `Name` applied to expressions.
template <short_name Name, class... Operands>
    requires detail::Formula<Operands...>
constexpr auto call(const Operands&... u) {
    return apply<functions::primitive<Name>>(u...);
}

}  // namespace ddx
