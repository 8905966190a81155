// expect: the_softmax_of_one_two_three_is_this_number
// SPDX-License-Identifier: MIT
// A claim about a real number that is wrong in the thirteenth digit does not compile.
#include <ddx/ddx.hpp>
#include <ddx/proof.hpp>

namespace {

using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 3>;

#ifdef DDX_CURED
constexpr double claimed = 0.09003057317038046;
#else
constexpr double claimed = 0.09003057317048046;
#endif

consteval bool the_softmax_of_one_two_three_is_this_number() { return ddx::encloses(softmax(x)(x = {1, 2, 3})[0_c], claimed); }
static_assert(the_softmax_of_one_two_three_is_this_number());

}  // namespace
