// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "../../static_tests/proof/schwarz.hpp"

namespace {

TEST_CASE("mixed partial derivatives of all pairs of operations do not depend on their order") {
    int pairs = 0;
    for (const ddx::op outer : schwarz::operations)
        for (const ddx::op inner : schwarz::operations) {
            CAPTURE(ddx::describe(outer).name);
            CAPTURE(ddx::describe(inner).name);
            CHECK(schwarz::order_of_differentiation(outer, inner) == ddx::proof::decision::identical);
            ++pairs;
        }
    CHECK(pairs == 35 * 35);
}

}  // namespace
