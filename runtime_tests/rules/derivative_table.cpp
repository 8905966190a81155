// SPDX-License-Identifier: MIT
// Every row of the derivative table against central difference quotients and against dual numbers; DDX_SEED chooses the seed.
#include <doctest/doctest.h>

#include <cstdio>

#include "numeric_audit.hpp"

namespace {

using namespace numeric_audit;

constexpr int points = 2'000;

}  // namespace

TEST_CASE("each partial derivative is the limit of difference quotients at random points of its domain") {
    const std::uint64_t seed = random_test::seed_or(1'905);
    std::printf("DDX_SEED %llu, %d points a row\n", static_cast<unsigned long long>(seed), points);
    dice random(seed);
    for (const derivative_row& row : ddx::derivative_table) {
        CAPTURE(ddx::describe(row.what).name);
        CHECK(differences_agree(row, points, random));
        CHECK(loosest_bound(row, 100, random) < 1e-3L);
    }
}

TEST_CASE("each partial derivative is what dual numbers say at random points of its domain") {
    dice random(random_test::seed_or(1'905));
    for (const derivative_row& row : ddx::derivative_table) {
        CAPTURE(ddx::describe(row.what).name);
        CHECK(dual_numbers_agree(row, points, random));
    }
}
