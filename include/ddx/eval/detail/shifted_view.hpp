// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/product_lowering.hpp>

namespace ddx::detail {

/// A lowering as it looks where the exponentials of one sum are shifted: what products and sums ask for, of shifted values.
template <class Lowering>
class shifted_view {
public:
    static constexpr bool shifts = false;

    constexpr shifted_view(Lowering& host, int sum) : host_(host), sum_(sum) {}
    constexpr const arena& graph() const { return host_.graph(); }
    constexpr arena& target() { return host_.target(); }
    constexpr const stable_sums& stable() const { return host_.stable(); }
    constexpr int uses(int id) const { return host_.uses(id); }
    constexpr bool is_wanted(int) const { return false; }
    constexpr int inverse_root(int factor) { return host_.inverse_root(factor); }
    constexpr int shifted_sum(int id) { return host_.shifted_sum(id); }
    constexpr int value_of(int id) { return host_.shifted_value(id, sum_); }
    constexpr int scaled_value(int id, rational coefficient) { return lower_product(&id, 1, coefficient); }
    constexpr rational multiple_of(int) const { return {0, 1}; }
    constexpr bool is_multiple_wanted(int, rational) const { return false; }
    constexpr int lower_product(const int* factors, int count, rational coefficient) {
        return product_lowering<shifted_view>(*this).run(factors, count, coefficient);
    }

private:
    Lowering& host_;
    int sum_;
};

}  // namespace ddx::detail
