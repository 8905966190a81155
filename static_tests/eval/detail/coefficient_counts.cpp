// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/coefficient_counts.hpp>

// The sizes of the coefficients of a long sum are counted.
namespace {

using ddx::detail::coefficient_counts;

constexpr coefficient_counts thirds(int terms) {
    coefficient_counts counts;
    counts.start(terms);
    for (int i = 0; i < terms; ++i) counts.add({1 + i / 3, 7}, 1);
    return counts;
}
consteval bool each_size_is_counted_by_itself() {
    const coefficient_counts counts = thirds(300);
    for (int i = 0; i < 100; ++i)
        if (counts.of({1 + i, 7}) != 3) return false;
    return counts.of({101, 7}) == 0 && counts.of({1, 1}) == 0 && counts.most() == 3;
}
consteval bool most_leaves_one_aside() {
    coefficient_counts counts = thirds(30);
    counts.add({1, 1}, 5);
    return counts.most() == 3 && counts.of({1, 1}) == 5;
}
consteval bool a_size_that_is_taken_away_counts_no_more() {
    coefficient_counts counts = thirds(3);
    counts.add({1, 7}, -1);
    return counts.most() == 2 && counts.of({1, 7}) == 2;
}
consteval bool counting_starts_anew() {
    coefficient_counts counts = thirds(30);
    counts.start(2000);
    return counts.empty() && counts.of({1, 7}) == 0 && counts.most() == 0;
}

static_assert(each_size_is_counted_by_itself());
static_assert(most_leaves_one_aside());
static_assert(a_size_that_is_taken_away_counts_no_more());
static_assert(counting_starts_anew());

}  // namespace
