// SPDX-License-Identifier: MIT
#include <ddx/eval/outputs.hpp>

namespace {

using places = ddx::output_places<double, 1, 3, 2>;

consteval bool outputs_are_counted_through_all_arrays() {
    constexpr int arrays[] = {0, 1, 1, 1, 2, 2}, indices[] = {0, 0, 1, 2, 0, 1};
    for (int k = 0; k < 6; ++k)
        if (places::array_of(k) != arrays[k] || places::index_of(k) != indices[k]) return false;
    return true;
}
consteval bool an_output_is_written_where_it_belongs() {
    double a[1]{}, b[3]{}, c[2]{};
    const places outputs{{a, b, c}};
    for (int k = 0; k < 6; ++k) outputs[k] = k;
    return a[0] == 0 && b[0] == 1 && b[2] == 3 && c[0] == 4 && c[1] == 5;
}

static_assert(outputs_are_counted_through_all_arrays());
static_assert(an_output_is_written_where_it_belongs());

}  // namespace
