// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/description.hpp>
#include <ddx/print/names.hpp>
#include <ddx/proof/decide.hpp>

namespace ddx::detail {

/// A source whose values are taken to have the sign claimed, for all inputs; its last `Own` inputs are nobody else's.
template <proof::claim What, Traceable Source, std::size_t Own>
struct assumed {
    using source = Source;
    static constexpr proof::claim what = What;
    static constexpr std::size_t own = Own;
    static constexpr std::size_t count = total_size(Source::results);
};

/// Whether some inputs are lengths, which are natural numbers.
template <class Source>
inline constexpr bool has_lengths = false;
template <class E, class... Variables>
inline constexpr bool has_lengths<expression_source<E, variable_list<Variables...>>> = (is_length<Variables> || ...);

/// The claim about each entry of what is assumed.
template <class... Assumed>
constexpr auto claims_of() {
    array<proof::claim, (std::size_t{0} + ... + Assumed::count)> claims{};
    [[maybe_unused]] std::size_t place = 0;
    [[maybe_unused]] const auto put = [&](proof::claim what, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) claims[place++] = what;
    };
    (put(Assumed::what, Assumed::count), ...);
    return claims;
}

/// The attempt to prove that two sources over the same inputs, called `Names`, have the same values.
///
/// Math      what was found for each root: first cheaply, then multiplied out; what is too much at once has a constant evaluation
///           of its own.
template <Traceable SourceA, Traceable SourceB, auto Names, class... Assumed>
struct attempt {
    static constexpr std::size_t count = total_size(SourceA::results);
    static constexpr shape result = SourceA::results[0];
    static constexpr bool has_points = !has_lengths<SourceA>;  // numbers of any kind may be tried as inputs
    static constexpr auto claims = claims_of<Assumed...>();
    static constexpr auto input_names = names_of_inputs(SourceA::arguments, Names);
    using decisions = array<proof::decision, count>;

    /// The graph of all: the roots of the first, those of the second, those of what is assumed.
    static constexpr rooted_graph side_by_side() {
        rooted_graph whole;
        append<SourceA>(whole, 0);
        append<SourceB>(whole, 0);
        [[maybe_unused]] std::size_t own = total_size(SourceA::arguments);
        ((append<typename Assumed::source>(whole, Assumed::own, own), own += Assumed::own), ...);
        return whole;
    }

    static constexpr void assume(proof::comparison& compare, const buffer<int>& ids) {
        for (std::size_t i = 0; i < claims.size(); ++i) compare.assume(claims[i], ids[static_cast<int>(2 * count + i)]);
    }

    static constexpr bool is_proved(const decisions& known) {
        for (const proof::decision d : known)
            if (d != proof::decision::identical) return false;
        return true;
    }

private:
    template <Traceable Source>
    static constexpr void append(rooted_graph& whole, std::size_t own, std::size_t first_own = 0) {
        const std::size_t size = total_size(Source::arguments), shared = size - own;
        buffer<int> inputs;
        for (std::size_t i = 0; i < size; ++i) inputs.push(whole.graph.input(static_cast<int>(i < shared ? i : first_own + i - shared)));
        const buffer<int> added = load(graph_of<Source>::graph, whole.graph, inputs);
        whole.roots.append(added.data(), added.size());
    }

    static constexpr decisions tried(proof::expansion how, decisions known, std::size_t first, std::size_t last) {
        rooted_graph both = side_by_side();
        proof::comparison compare(both.graph, how);
        assume(compare, both.roots);
        for (std::size_t i = first; i < last; ++i)
            if (known[i] != proof::decision::identical)
                known[i] = compare.decide(both.roots[static_cast<int>(i)], both.roots[static_cast<int>(count + i)]);
        return known;
    }

    static constexpr decisions nothing() {
        decisions known{};
        for (proof::decision& d : known) d = proof::decision::too_long;
        return known;
    }
    static constexpr decisions quick = tried(proof::expansion::postponed, nothing(), 0, count);

    static constexpr decisions multiplied_out() {
        if constexpr (is_proved(quick))
            return quick;
        else
            return tried(proof::expansion::complete, quick, 0, count);
    }
    static constexpr decisions together = multiplied_out();

    template <std::size_t Root>
    static constexpr proof::decision of() {
        if constexpr (count > 1 && is_undecided(together[Root])) {
            constexpr decisions alone = tried(proof::expansion::complete, together, Root, Root + 1);
            return alone[Root];
        } else {
            return together[Root];
        }
    }

    template <std::size_t... Root>
    static constexpr decisions of_all(std::index_sequence<Root...>) {
        return {of<Root>()...};
    }

public:
    static constexpr decisions roots = of_all(std::make_index_sequence<count>{});

    /// The first root whose forms differ; if there is none, the first undecided.
    static constexpr std::size_t first_failed() {
        for (std::size_t i = 0; i < count; ++i)
            if (roots[i] == proof::decision::different_form) return i;
        std::size_t i = 0;
        while (roots[i] == proof::decision::identical) ++i;
        return i;
    }
};

}  // namespace ddx::detail
