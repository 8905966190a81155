// SPDX-License-Identifier: MIT
// The short ways to normal forms give the very nodes that collecting all terms and factors gives.
#include <ddx/graph/simplifier.hpp>
#include <doctest/doctest.h>

#include "../random/generator.hpp"

namespace {

using ddx::arena, ddx::buffer, ddx::node, ddx::op, ddx::simplifier;
using random_test::dice;

struct tally {
    long made = 0, shortened = 0, different = 0;

    void count(int simple, int collected) {
        ++made;
        if (simple < 0) return;
        ++shortened;
        different += simple != collected ? 1 : 0;
    }
};

/// Nodes in normal form that are made of one another.
class growing_graph {
public:
    explicit growing_graph(dice& random) : random_(random) {
        for (int i = 0; i < 3; ++i) nodes_.push(graph_.input(i));
        for (int i = 0; i < 3; ++i) nodes_.push(graph_.constant({random.below(9) - 4, 1}));
        nodes_.push(graph_.constant({1, 2}));
        if (random.one_in(3)) nodes_.push(graph_.literal(0.1L));
    }

    void grow(tally& sums, tally& products) {
        switch (random_.below(6)) {
            case 0: return nodes_.push(sum(sums));
            case 1:
            case 2: return nodes_.push(product(any(), random_.one_in(8) ? nodes_.back() : any(), products));
            case 3: return nodes_.push(build_.scale({random_.below(7) - 3, 1}, any()));
            case 4: return nodes_.push(power(any()));
            default: return nodes_.push(call());
        }
    }

private:
    int any() { return nodes_[random_.below(nodes_.size())]; }
    int sum(tally& sums) {
        const int count = 2 + random_.below(3);
        const int ids[] = {any(), any(), any(), any()};
        const int simple = ddx::detail::simple_sum(build_, ids, count);
        const int collected = ddx::detail::sum_builder<simplifier>(build_).run(ids, count);
        sums.count(simple, collected);
        return collected;
    }
    int product(int a, int b, tally& products) {
        const int ids[] = {a, b};
        const bool is_masked = (graph_[a].known | graph_[b].known) & ddx::fact::masked;  // drawn out of, or multiplied by each term, beforehand
        if (is_masked || mixes_quotients(graph_, a, b) || mixes_quotients(graph_, b, a)) return build_.product(ids, 2);
        const int simple = ddx::detail::simple_product(build_, a, b);
        const int collected = ddx::detail::product_builder<simplifier>(build_).run(ids, 2);
        products.count(simple, collected);
        return collected;
    }
    int power(int base) {
        if (graph_[base].what == op::constant) return base;
        return random_.one_in(2) ? build_.power(base, {random_.below(6) - 2, 1}) : build_.power(base, {1, 2});
    }
    int call() {
        const int operands[] = {any(), any(), any()};
        if (random_.one_in(3)) return build_.make(random_.one_in(2) ? op::exp : op::log, operands);
        if (random_.one_in(2)) return build_.make(op::sin, operands);
        const int selection[] = {build_.make(op::less, operands), operands[0], operands[2]};
        return build_.make(op::select, selection);
    }

    dice& random_;
    arena graph_;
    simplifier build_{graph_};
    buffer<int> nodes_;
};

}  // namespace

TEST_CASE("the short ways of sums and products give the very nodes of the long ones") {
    tally sums, products;
    dice random(1);
    for (int i = 0; i < 2'000; ++i) {
        growing_graph graph(random);
        for (int k = 0; k < 40; ++k) graph.grow(sums, products);
    }
    CHECK(sums.different == 0);
    CHECK(products.different == 0);
    CHECK(sums.shortened > sums.made / 4);
    CHECK(products.shortened > products.made / 4);
}
