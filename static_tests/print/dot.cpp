// SPDX-License-Identifier: MIT
#include <ddx/print/dot.hpp>

#include "printed.hpp"

namespace {

using namespace printed;

consteval bool a_graph_is_drawn_node_by_node() {
    const roots_of r([](auto x, auto t) { return (x[1] + 0.1) / t; }, form::as_written);
    return to_dot(r.graph, r.list(), names) ==
           "digraph ddx {\n  rankdir=LR;\n  node [shape=circle];\n"
           "  n1 [label=\"x[1]\", shape=box];\n  n2 [label=\"t\", shape=box];\n  n3 [label=\"0.1\"];\n"
           "  n4 [label=\"+\"];\n  n1 -> n4;\n  n3 -> n4;\n"
           "  n5 [label=\"/\"];\n  n4 -> n5 [taillabel=\"1\"];\n  n2 -> n5 [taillabel=\"2\"];\n"
           "  out0 [shape=box];\n  n5 -> out0;\n}\n";
}
static_assert(a_graph_is_drawn_node_by_node());

}  // namespace
