// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/assembly.hpp>
#include <ddx/eval/fork.hpp>
#include <ddx/eval/inputs.hpp>
#include <ddx/eval/lowering.hpp>
#include <ddx/eval/run.hpp>
#include <ddx/expr/shape.hpp>

namespace ddx {

/// What the engine differentiates: the type of a function of some arguments, whose graph can be traced.
///
/// Math      Source::arguments lists the shapes of the arguments, Source::results those of the values (one, or a value and
///           its derivative); Source::trace() is the graph whose input k is entry k of all arguments in order;
///           Source::stage says what making it is called in a diagnostic.
template <class Source>
concept Traceable = requires {
    Source::arguments.size();
    Source::results.size();
    Source::trace();
    Source::stage;
};

/// The number of entries of the first `count` shapes.
template <std::size_t N>
constexpr std::size_t total_size(const array<shape, N>& shapes, std::size_t count = N) {
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) total += shapes[i].size();
    return total;
}

namespace detail {

/// The source of a function, or of an expression.
template <class F>
struct source_of {
    using type = typename F::source;
};

/// The work of a source that can be left unfinished by one constant evaluation and finished by others: part K goes on where the part
/// before it stopped.
template <class Source, int K>
struct part_of {
    static constexpr auto left = [] {
        if constexpr (K == 0) {
            auto begun = Source::begin();
            begun.advance(DDX_PART_BUDGET);
            return begun.unfinished();
        } else {
            auto begun = Source::go_on(part_of<Source, K - 1>::left);
            begun.advance(DDX_PART_BUDGET);
            return begun.unfinished();
        }
    }();
};

inline constexpr int most_parts = 64;
/// The nodes of a graph beyond which it is not even tried to work on it in one evaluation.
inline constexpr int most_at_once = DDX_BUDGET / 6;

/// What the last part leaves: all is done, or there are too many parts.
template <class Source, int K = 0>
constexpr const auto& left_by_parts() {
    constexpr const auto& left = part_of<Source, K>::left;
    if constexpr (left.is_done || !left.fits || K + 1 == most_parts)
        return part_of<Source, K>::left;
    else
        return left_by_parts<Source, K + 1>();
}

template <class Source>
struct made_in_parts {
    static constexpr const auto& left = left_by_parts<Source>();
    static constexpr roomy_graph roomy = [] {
        if constexpr (left.is_done && left.fits)
            return freeze(Source::finished(left));
        else
            return roomy_graph{.fits = false};
    }();
};

}  // namespace detail

/// The finished graph of a source; its size and its content are two constant evaluations. There are more if the source says how it is
/// made in parts, and by `is_long` whether to make it at once is not even to be tried.
template <Traceable Source>
struct graph_of {
    static constexpr roomy_graph at_once = freeze(Source::trace());
    static constexpr const roomy_graph& roomy = []() -> const roomy_graph& {
        if constexpr (!requires { Source::is_long; })
            return at_once;
        else if constexpr (!Source::is_long && at_once.fits)
            return at_once;
        else if constexpr (detail::made_in_parts<Source>::roomy.fits)
            return detail::made_in_parts<Source>::roomy;
        else
            return at_once;
    }();
    static_assert(demand<code::D38, roomy.fits, Source::stage, static_cast<std::size_t>(roomy.made)>() || true);  // which complains once
    static constexpr frozen_graph<roomy.used> graph = shrink<roomy.used>(roomy);
};

/// The same function in the operations of a machine: again a source.
template <Traceable Source>
struct lowered_source {
    static constexpr auto arguments = Source::arguments;
    static constexpr auto results = Source::results;

    static constexpr short_name stage{"simplify"};
    static constexpr rooted_graph trace() { return begin().run(); }

    static constexpr bool is_long = graph_of<Source>::graph.extent.nodes > detail::most_at_once;
    static constexpr lowering begin() { return lowering(thaw(graph_of<Source>::graph)); }
    template <class Left>
    static constexpr lowering go_on(const Left& left) {
        return lowering(left);
    }
    template <class Left>
    static constexpr rooted_graph finished(const Left& left) {
        return lowering(left).run();
    }
};

/// The program of a source, ready to run; lowering and scheduling are constant evaluations of their own.
template <Traceable Source>
struct program_of {
    static_assert(graph_of<Source>::roomy.fits || true);  // made first, so that what is wrong with it is told in few lines
    static constexpr const auto& lowered = graph_of<lowered_source<Source>>::graph;
    static constexpr fork<lowered.extent> sides{lowered};
    static constexpr int condition = sides.condition();
    static constexpr auto program = [] {
        if constexpr (condition >= 0)
            return sides.program_to_condition();
        else
            return assemble<lowered, selections::by_branches>();
    }();
    /// The program for one outcome of the condition that it forks at.
    template <bool Holds>
    struct side {
        static constexpr auto program = assemble(sides.side(Holds));
    };
    /// The same without branches, for numbers whose comparisons have no single truth; a class of its own, which is only made if used.
    struct without_branches {
        static constexpr auto program = assemble<lowered, selections::as_they_are>();
    };
};

namespace detail {

/// The entries [first, …) of the inputs as one argument of a given shape.
template <shape Shape>
constexpr auto symbols_from(arena& graph, int first) {
    if constexpr (Shape.is_scalar()) {
        return symbol(graph, graph.input(first));
    } else {
        vec<symbol, Shape.rows> result{};
        for (std::size_t i = 0; i < Shape.rows; ++i) result[i] = symbol(graph, graph.input(first + static_cast<int>(i)));
        return result;
    }
}

/// Appends the nodes of a traced value to the roots.
template <class Value>
constexpr void append_roots(rooted_graph& whole, const Value& value) {
    if constexpr (requires { value.begin(); })
        for (const auto& entry : value) whole.roots.push(symbol(entry).node_in(whole.graph));
    else
        whole.roots.push(symbol(value).node_in(whole.graph));
}

template <class F, array Arguments, std::size_t... I>
constexpr auto call_with_symbols(arena& graph, std::index_sequence<I...>) {
    return F{}(symbols_from<Arguments[I]>(graph, static_cast<int>(total_size(Arguments, I)))...);
}

}  // namespace detail

/// A generic callable called with symbols: the front end for code as it is.
///
/// Requires  F has no state (no captures), so that its type alone says what it computes.
template <class F, shape... Arguments>
struct traced_callable {
    static constexpr array<shape, sizeof...(Arguments)> arguments{Arguments...};

    static constexpr auto call(arena& graph) {
        return detail::call_with_symbols<F, arguments>(graph, std::make_index_sequence<sizeof...(Arguments)>{});
    }
    static constexpr short_name stage{"trace"};
    using result_type = decltype(call(std::declval<arena&>()));
    static constexpr array<shape, 1> results{shape_of<result_type>};

    static constexpr rooted_graph trace() {
        rooted_graph result;
        detail::append_roots(result, call(result.graph));
        return result;
    }
};

}  // namespace ddx
