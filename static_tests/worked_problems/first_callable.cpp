// SPDX-License-Identifier: MIT
// The first program that a user writes: a generic callable, differentiated.
#include <ddx/ddx.hpp>

constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {  // two vector arguments, of 2 and of 3
    auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(f - y), 3);  // ddx::scalar in the list marks a scalar argument
});
constexpr auto denergy = ddx::gradient(energy);  // with respect to argument 0; gradient<1>(energy) for y
ddx::vec<double, 2> g = denergy(ddx::vec{1.0, 2.0}, ddx::vec{1.0, 1.0, 1.0});

static_assert(denergy(ddx::vec{1.0, 0.0}, ddx::vec{0.0, 1.0, 1.0}) == ddx::vec{0.0, 0.0});
