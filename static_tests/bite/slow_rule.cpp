// expect: the_rule_keeps_its_contract
// SPDX-License-Identifier: MIT
// A rule that is right but slow does not compile: the derivative of tanh by its hyperbolic cosine, which is another call.
#include "../rules/derivative_cost.hpp"

namespace {

using namespace ddx::letters;
using derivative_cost::op;

#ifdef DDX_CURED
constexpr ddx::derivative_row row{op::tanh, ddx::domain::everywhere, {1 - y * y, none, none}, "DLMF 4.34.3"};
#else
constexpr ddx::derivative_row row{op::tanh, ddx::domain::everywhere, {1 / (cosh(u) * cosh(u)), none, none}, "DLMF 4.34.3"};
#endif

consteval bool the_rule_keeps_its_contract() { return derivative_cost::cost_of<row>.total() <= 22; }
static_assert(the_rule_keeps_its_contract());

}  // namespace
