// expect: partials_are_the_derivatives_of_the_power_series
// SPDX-License-Identifier: MIT
// A table with one wrong row does not compile: the factor 1/2 of the square root's derivative is lost.
#include "../rules/derivative_audit.hpp"

namespace {

using namespace derivative_audit;
using namespace ddx::letters;

#ifdef DDX_CURED
constexpr derivative_row row{op::sqrt, ddx::domain::u_positive, {1 / (2 * y), none, none}, "DLMF 4.7.10"};
#else
constexpr derivative_row row{op::sqrt, ddx::domain::u_positive, {1 / y, none, none}, "DLMF 4.7.10"};
#endif

consteval bool partials_are_the_derivatives_of_the_power_series() { return series_prove(row); }
static_assert(partials_are_the_derivatives_of_the_power_series());

}  // namespace
