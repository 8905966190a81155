// expect: proofs are included by what hot code includes
// SPDX-License-Identifier: MIT
// What hot code includes has grown: it holds the proofs too.
#include <ddx/function.hpp>
#ifndef DDX_CURED
#include <ddx/proof.hpp>
#endif

#include "../provable.hpp"

namespace {

constexpr auto f = ddx::function<2>([](auto x) { return norm(x); });
static_assert(!support::Provable<decltype(f)>, "proofs are included by what hot code includes");

}  // namespace
