// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <ddx/number/pack.hpp>

namespace {

template <class T, int Lanes>
void check_lanes() {
    T from[Lanes], to[Lanes]{};
    for (int i = 0; i < Lanes; ++i) from[i] = static_cast<T>(i * i) - T(2.5);
    const auto gathered = ddx::pack<T, Lanes>::gathered(from);
    gathered.scatter(to);
    CAPTURE(Lanes);
    for (int i = 0; i < Lanes; ++i) {
        CHECK(gathered[i] == from[i]);
        CHECK(to[i] == from[i]);
    }
}

}  // namespace

TEST_CASE("numbers are gathered into the lanes in order and scattered back") {
    check_lanes<double, 2>();
    check_lanes<double, 4>();
    check_lanes<double, 16>();
    check_lanes<float, 2>();
    check_lanes<float, 8>();
    check_lanes<float, 32>();
}
