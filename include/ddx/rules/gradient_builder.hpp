// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/snapshot.hpp>
#include <ddx/rules/derivatives.hpp>

namespace ddx {

/// A gradient that stopped in the middle.
using unfinished_gradient = snapshot<int, char, entry, constant_value, primitive_slot, detail::normal_form, edge_list::edge, reverse_sweep::contribution>;

/// The gradient of a graph's only root with respect to a range of its inputs, made bit by bit.
///
/// Math      as `derivatives` makes it, node by node.
/// Requires  nothing in index notation depends on those inputs, else nothing is ever done.
/// Edges     structural zeros become the constant 0.
/// Cost      going on where another stopped takes a pass over the nodes that there are.
class gradient_builder {
public:
    template <class Each>
    constexpr void keep(Each& each) {
        whole_.graph.keep(each), each(whole_.roots), build_.keep(each), linear_.keep(each), sweep_.keep(each);
    }

    constexpr gradient_builder(rooted_graph whole, int input_count, input_range range)
        : whole_(static_cast<rooted_graph&&>(whole)), build_(whole_.graph), linear_(build_, whole_.roots, range.chosen(input_count)),
          sweep_(linear_, whole_.roots, buffer<int>(1, whole_.graph.constant(1)), input_count) {}
    /// One that goes on where another stopped.
    template <class... T>
    constexpr explicit gradient_builder(const snapshot<T...>& before) : build_(whole_.graph), linear_(build_), sweep_(linear_) {
        restorer each(before);
        keep(each);
        whole_.graph.spend(whole_.graph.size() / 16);
    }
    gradient_builder(const gradient_builder&) = delete;  // its parts refer to each other

    template <class Snapshot = unfinished_gradient>  // of which a unit without long gradients makes none
    constexpr Snapshot unfinished() {
        Snapshot result;
        keeper<Snapshot> each{result};
        keep(each);
        result.is_done = sweep_.is_done();
        result.fits = result.fits && !linear_.has_indices() && !whole_.graph.is_exhausted();
        return result;
    }

    /// Makes edges, then adjoints, as long as the work done is not more than `allowed`; the last node may take as much again.
    constexpr void advance(std::int64_t allowed) {
        whole_.graph.set_budget(2 * allowed);
        linear_.advance(allowed);
        sweep_.advance(allowed);
    }

    /// Once all is done, the graph whose roots are the first `kept` of the given ones, then the gradient.
    constexpr rooted_graph result(int kept, input_range range) {
        whole_.roots.truncate(kept);
        for (int i = range.first; i < range.first + range.count; ++i) {
            const int adjoint = sweep_.adjoints()[i];
            whole_.roots.push(adjoint < 0 ? whole_.graph.constant(0) : adjoint);
        }
        return static_cast<rooted_graph&&>(whole_);
    }

private:
    rooted_graph whole_;
    simplifier build_;
    linearisation linear_;
    reverse_sweep sweep_;
};

}  // namespace ddx
