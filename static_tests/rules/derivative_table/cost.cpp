// SPDX-License-Identifier: MIT
// What each rule costs: an operation with all its partial derivatives in operations(…).total(), where a call is 20, a division
// or a square root 5, all else 1. A rule that is written in a slower way fails here.
#include <iterator>
#include <utility>

#include "../derivative_cost.hpp"

namespace {

using derivative_cost::op;

/// The cost of an operation and its partials; -1 for those with operands that are no number, or constant.
constexpr int contract(op what) {
    switch (what) {
        case op::add:
        case op::sub:
        case op::mul: return 1;
        case op::neg: return 0;
        case op::fma: return 2;
        case op::div: return 7;
        case op::sqrt: return 10;
        case op::cbrt: return 26;
        case op::pow: return 63;
        case op::exp: return 20;
        case op::exp2:
        case op::expm1: return 21;
        case op::log: return 25;
        case op::log2:
        case op::log10:
        case op::log1p: return 26;
        case op::sin:
        case op::cos:
        case op::sinh:
        case op::cosh: return 40;
        case op::tan:
        case op::tanh: return 22;
        case op::atan:
        case op::hypot: return 27;
        case op::atanh: return 28;
        case op::atan2: return 30;
        case op::asinh: return 32;
        case op::asin:
        case op::acos:
        case op::acosh: return 33;
        case op::erf:
        case op::erfc: return 47;
        case op::abs: return 2;
        case op::sign: return 1;
        case op::min:
        case op::max: return 7;
        default: return -1;
    }
}

template <std::size_t Row>
consteval bool the_rule_costs_what_it_should() {
    constexpr auto& row = ddx::letters::derivative_rows[Row];
    if constexpr (contract(row.what) < 0)
        return row.what == op::scale || row.what == op::select || row.what == op::limit_pow || row.what == op::pow_int || row.what == op::pow_rat;
    else
        return derivative_cost::cost_of<row>.total() == contract(row.what);
}
template <std::size_t... Row>
consteval bool for_all_rows(std::index_sequence<Row...>) {
    return (the_rule_costs_what_it_should<Row>() && ...);
}
static_assert(for_all_rows(std::make_index_sequence<std::size(ddx::letters::derivative_rows)>{}));

// a power instead of the root costs no more: it is lowered to the same root
using namespace ddx::letters;
constexpr ddx::derivative_row root_by_a_power{op::sqrt, ddx::domain::u_positive, {pow(u, ddx::formula(-1, 2)) / 2, none, none}, "DLMF 4.7.10"};
static_assert(derivative_cost::cost_of<root_by_a_power>.total() == contract(op::sqrt));

}  // namespace
