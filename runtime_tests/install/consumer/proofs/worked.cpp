// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/proof.hpp>

#include "limits.hpp"

using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 3>;
constexpr auto softmax_of_x = softmax(x);

static_assert(ddx::encloses(softmax_of_x(x = {1, 2, 3})[0_c], 0.09003057317038046));
static_assert(ddx::enclose(softmax_of_x, x = {1, 2, 3})[0].width() < largest_error);
static_assert(CONSUMER_IS_DEFINED);
