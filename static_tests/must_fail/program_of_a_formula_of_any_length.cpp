// expect: D33: the length K has no number; bind a vector of that length, or K = 3_c
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/print.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto e = exp(x[i]);

#ifdef DDX_CURED
[[maybe_unused]] constexpr const auto& source = ddx::to_c<"e">(with_lengths(e, K = 2_c));
#else
[[maybe_unused]] constexpr const auto& source = ddx::to_c<"e">(e);
#endif

}  // namespace
