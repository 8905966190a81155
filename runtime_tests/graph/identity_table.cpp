// SPDX-License-Identifier: MIT
// Both sides of every identity at random points: equal within error bounds, and in every bit where the row says exact.
#include <ddx/graph/identity_table.hpp>
#include <doctest/doctest.h>

#include <cstdio>

#include "../formula_value.hpp"
#include "../random/generator.hpp"

namespace {

using namespace ddx::letters;
using ddx::identity_row;
using ddx::op;
using ddx::proviso;
using random_test::dice;
using random_test::measured;

bool has_condition(const identity_row& row) {
    for (int i = 0; i < row.left.size; ++i)
        if (row.left.tokens[i].what == op::select) return true;
    return false;
}

struct point {
    double at[4];
};
point random_point(const identity_row& row, dice& random) {
    const double limit = random.one_in(2) ? 1.5 : 9;
    point x{{random.between(-limit, limit), random.between(-limit, limit), random.between(-limit, limit), 0}};
    if (has_condition(row)) x.at[0] = random.below(2);
    else if (row.holds == proviso::u_nonnegative || row.holds == proviso::u_positive) x.at[0] = std::fabs(x.at[0]) + 0x1p-20;
    return x;
}

template <class T>
T side(const ddx::formula& f, const point& x) {
    const T letters[] = {T(static_cast<T>(x.at[0])), T(static_cast<T>(x.at[1])), T(static_cast<T>(x.at[2])), T{}};
    return formula_test::value_of(f, letters);
}
template <>
measured side<measured>(const ddx::formula& f, const point& x) {
    const measured letters[] = {measured(x.at[0]), measured(x.at[1]), measured(x.at[2]), {}};
    return formula_test::value_of(f, letters);
}

/// The number of points, of 1000, where both sides agree; -1 if they differ at one. The left side must be defined there.
int agreements(const identity_row& row, dice& random) {
    int result = 0;
    for (int i = 0; i < 1'000; ++i) {
        const point x = random_point(row, random);
        const measured left = side<measured>(row.left, x), right = side<measured>(row.right, x);
        if (!std::isfinite(left.value) || !std::isfinite(left.error)) continue;
        if (!consistent(left, right)) return -1;
        ++result;
    }
    return result;
}

template <class T>
bool has_the_same_bits(const identity_row& row, dice& random) {
    for (int i = 0; i < 1'000; ++i) {
        const point x = random_point(row, random);
        const T left = side<T>(row.left, x), right = side<T>(row.right, x);
        if (std::isfinite(left) && left != right) return false;  // ±0 are equal
    }
    return true;
}

// clang-format off
constexpr identity_row planted[] = {
    {u + u,                3 * u,            proviso::everywhere,     false, ddx::applied_by::collecting},
    {sqrt(pow(u, 2)),      u,                proviso::everywhere,     false, ddx::applied_by::matching},
    {cos(-u),             -cos(u),           proviso::everywhere,     false, ddx::applied_by::collecting},
    {log(pow(u, 2)),       2 * log(u),       proviso::everywhere,     false, ddx::applied_by::matching},
    {asin(sin(u)),         u,                proviso::everywhere,     false, ddx::applied_by::matching},
    {pow(u * v, 2),        pow(u, 2) * v,    proviso::everywhere,     false, ddx::applied_by::collecting},
    {select(!u, v, w),     select(u, v, w),  proviso::everywhere,     false, ddx::applied_by::matching},
};
constexpr identity_row planted_as_exact[] = {
    {(u + v) + w,          u + (v + w),      proviso::everywhere,     true,  ddx::applied_by::collecting},
    {exp(log(u)),          u,                proviso::where_defined,  true,  ddx::applied_by::matching},
    {pow(u, 3) / u,        pow(u, 2),        proviso::where_defined,  true,  ddx::applied_by::collecting},
};
// clang-format on

}  // namespace

TEST_CASE("both sides of each identity agree wherever the left one is defined") {
    const std::uint64_t seed = random_test::seed_or(1'806);
    std::printf("DDX_SEED %llu\n", static_cast<unsigned long long>(seed));
    dice random(seed);
    for (int row = 0; const identity_row& identity : ddx::identity_table) {
        CAPTURE(row);
        CHECK(agreements(identity, random) >= 100);
        ++row;
    }
}

TEST_CASE("exact identities have the same bits on both sides, in float and double") {
    dice random(random_test::seed_or(1'807));
    for (int row = 0; const identity_row& identity : ddx::identity_table) {
        CAPTURE(row);
        if (identity.exact) {
            CHECK(has_the_same_bits<float>(identity, random));
            CHECK(has_the_same_bits<double>(identity, random));
        }
        ++row;
    }
}

TEST_CASE("planted identities are flagged") {
    dice random(random_test::seed_or(1'808));
    for (const identity_row& wrong : planted) CHECK(agreements(wrong, random) == -1);
    for (const identity_row& rounded : planted_as_exact) CHECK(!has_the_same_bits<double>(rounded, random));
}
