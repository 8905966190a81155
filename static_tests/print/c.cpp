// SPDX-License-Identifier: MIT
#include <ddx/print/c.hpp>

#include "printed.hpp"

namespace {

using namespace printed;

template <class Formula>
constexpr bool body_is(Formula formula, const char* expected, const char* before = "") {
    const roots_of r(formula, form::as_written);
    buffer<char> whole;
    detail::append(whole, "#include <math.h>\n\n");
    detail::append(whole, before);
    detail::append(whole, "void f(const double* x, double* out) {\n    (void)x;\n");
    detail::append(whole, expected);
    whole.push('}'), whole.push('\n'), whole.push('\0');
    return to_c(r.graph, r.list(), "f") == whole.data();
}

consteval bool each_operation_is_one_statement() {
    return body_is([](auto x, auto t) { const auto u = sin(x[0] * x[1]); return u + t / 2; },
                   "    const double v3 = x[0] * x[1];\n    const double v4 = sin(v3);\n"
                   "    const double v6 = x[2] / 2.0;\n    const double v7 = v4 + v6;\n    out[0] = v7;\n");
}
static_assert(each_operation_is_one_statement());

consteval bool conditions_are_integers_and_selections_choose() {
    return body_is([](auto x, auto t) { const auto u = abs(t); return select(t < 0.5, x[0], u); },
                   "    const double v3 = fabs(x[2]);\n    const int c5 = x[2] < 0.5;\n"
                   "    const double v6 = c5 ? x[0] : v3;\n    out[0] = v6;\n");
}
static_assert(conditions_are_integers_and_selections_choose());

consteval bool fractions_are_rounded_once() {
    return body_is([](auto, auto t) { return t * symbol::from_rational({-1, 3}); },
                   "    const double v4 = x[2] * (-1.0/3.0);\n    out[0] = v4;\n");
}
static_assert(fractions_are_rounded_once());

consteval bool primitives_are_declared_and_called_by_name() {
    const auto bump = [](auto, auto t) {
        arena& graph = *t.graph();
        const int ids[] = {t.node_in(graph), t.node_in(graph)};
        return symbol(graph, graph.intern(op::primitive, ids, 2, graph.primitive({"bump", nullptr})));
    };
    return body_is(bump, "    const double v3 = bump(x[2], x[2]);\n    out[0] = v3;\n", "double bump(double, double);\n\n");
}
static_assert(primitives_are_declared_and_called_by_name());

}  // namespace
