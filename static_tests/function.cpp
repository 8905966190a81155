// SPDX-License-Identifier: MIT
// Functions are differentiated, evaluated and counted without the headers of formulas and proofs.
#include <ddx/function.hpp>

#include "provable.hpp"

namespace {

constexpr auto f = ddx::function<2, ddx::scalar>([](auto x, auto t) { return norm(x) * exp(0 * t) + select(t > 0, t, -t); });

consteval bool the_gradient_of_a_norm_is_its_direction() {
    const auto [value, gradient] = ddx::value_and_gradient(f)(ddx::vec{0.0, 4.0}, -2.0);
    return value == 6 && gradient[0] == 0 && gradient[1] == 1;
}
consteval bool operations_are_counted() { return ddx::operations(ddx::gradient(f)).square_roots == 1; }

static_assert(the_gradient_of_a_norm_is_its_direction());
static_assert(operations_are_counted());

static_assert(!support::Provable<decltype(f)>, "proofs are included by what hot code includes");

}  // namespace
