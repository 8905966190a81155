// SPDX-License-Identifier: MIT
// The programs made of lowered graphs: bit for bit what the graph says, with branches and without, and sound on every path.
#include <doctest/doctest.h>
#include <ddx/eval/assembler.hpp>
#include <ddx/eval/fork.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "agreement.hpp"
#include "guarded.hpp"
#include "program_audit.hpp"
#include "program_run.hpp"
#include "text.hpp"

namespace {

using namespace random_test;
using ddx::selections;

int sample_count() {
    const char* given = std::getenv("DDX_SAMPLES");
    return given ? std::atoi(given) : 5'000;
}

// ---- graphs with many outputs

/// A node of a graph that is a number.
symbol any_of(dice& random, arena& graph) {
    for (;;)
        if (const int id = random.below(graph.size()); !ddx::is_condition(graph[id].what)) return {graph, id};
}

/// Selections by one condition or its negative; the sides are worth a branch, or are shared, or are nothing much.
void add_selections(dice& random, arena& graph, std::vector<symbol>& to) {
    const ddx::condition c = any_of(random, graph) < any_of(random, graph);
    const auto side = [&] {
        const symbol u = any_of(random, graph), v = any_of(random, graph);
        return random.one_in(3) ? u : random.one_in(2) ? exp(tanh(u)) * v : sin(u) / (1 + v * v) - u;
    };
    for (int count = 1 + random.below(4); count > 0; --count) {
        const symbol a = side(), b = side(), s = random.one_in(2) ? select(c, a, b) : select(!c, a, b);
        to.push_back(s);
        if (random.one_in(3)) to.push_back(-s);
        if (random.one_in(3)) to.push_back(random.one_in(2) ? s * any_of(random, graph) : any_of(random, graph) - -s);
    }
}

/// Multiples of one number, with gaps and with other uses of some of them.
void add_row(dice& random, arena& graph, std::vector<symbol>& to) {
    const symbol factor = any_of(random, graph);
    const bool negative = random.one_in(3);
    std::vector<symbol> selected;
    if (random.one_in(2)) add_selections(random, graph, selected);
    for (int count = 2 + random.below(10); count > 0; --count) {
        const symbol u = any_of(random, graph), multiple = factor * u;
        if (random.one_in(6) && !selected.empty())
            to.push_back(selected[static_cast<std::size_t>(random.below(static_cast<int>(selected.size())))]);
        else if (random.one_in(8))
            to.push_back(random.one_in(3) ? u * any_of(random, graph) : random.one_in(2) ? factor : -u);
        else
            to.push_back(negative != random.one_in(9) ? -multiple : multiple);
    }
    if (random.one_in(2)) to.push_back(to[static_cast<std::size_t>(random.below(static_cast<int>(to.size())))] + any_of(random, graph));
}

/// Calls of one function: their sum, or each of them, or both.
void add_calls(dice& random, arena& graph, std::vector<symbol>& to) {
    symbol total = any_of(random, graph);
    const int which = random.below(3), shown = random.below(3);
    for (int count = 3 + random.below(6); count > 0; --count) {
        const symbol u = any_of(random, graph), v = any_of(random, graph), argument = random.one_in(5) ? u : u * v + count;
        const symbol call = which == 0 ? tanh(argument) : which == 1 ? exp(-argument * argument) : hypot(argument, u);
        if (shown != 0) to.push_back(call);
        if (shown != 1) total = random.one_in(2) ? total + call : call * v - total;
    }
    to.push_back(total);
}

void add_some(dice& random, arena& graph, std::vector<symbol>& to) {
    switch (random.below(8)) {
        case 0:
        case 1: return add_selections(random, graph, to);
        case 2:
        case 3: return add_row(random, graph, to);
        case 4:
        case 5: return add_calls(random, graph, to);
        case 6: to.push_back({graph, graph.input(0)}); return;
        default: to.push_back({graph, graph.constant(random.below(5) - 2)}); return;
    }
}

/// A random expression with more outputs of every kind, some of them twice.
sample many_outputs(dice& random, int pieces) {
    sample s = random.one_in(2) ? random_sample(random) : guarded_sample(random);
    std::vector<symbol> outputs;
    for (int i = 0; i < pieces; ++i) add_some(random, s.whole.graph, outputs);
    for (const symbol& output : outputs) {
        const int root = output.node_in(s.whole.graph), other = s.whole.roots[random.below(s.whole.roots.size())];
        s.whole.roots.push(root);
        if (random.one_in(12)) s.whole.roots.push(other);
    }
    return s;
}

/// softmax of 4 to 9 numbers, which are inputs or computed.
sample softmax_sample(dice& random) {
    sample s;
    const int count = 4 + random.below(6);
    const bool computed = random.one_in(2);
    std::vector<symbol> terms;
    symbol total = 0;
    for (int i = 0; i < count; ++i) {
        s.at.push_back(random.between(-3, 3));
        const symbol x(s.whole.graph, s.whole.graph.input(i));
        terms.push_back(exp(computed ? 2 * x - 1 : x));
        total = i == 0 ? terms[0] : total + terms.back();
    }
    for (const symbol& term : terms) s.whole.roots.push((term / total).node_in(s.whole.graph));
    return s;
}

/// The roots of a sample, or of its Jacobian, or its value, gradient and Hessian; `which` says of which.
rooted_graph wanted(const sample& s, int which) {
    if (which == 0) return s.whole;
    const engine_derivatives engine(s);
    if (which == 1) return with_roots(engine.graph, engine.forward);
    if (which == 2) return with_roots(engine.graph, engine.reverse);
    buffer<int> roots;
    roots.push(s.whole.roots[0]);
    roots.append(engine.reverse.data(), static_cast<int>(s.at.size()));
    roots.append(engine.hessian.data(), engine.hessian.size());
    return with_roots(engine.graph, roots);
}

/// A sample for `wanted`: many outputs for values, few for derivatives.
sample any_sample(dice& random, int which) {
    if (random.one_in(6)) return softmax_sample(random);
    if (which == 0) return many_outputs(random, 1 + random.below(4));
    sample s = many_outputs(random, 1);
    s.whole.roots.truncate(std::min(s.whole.roots.length, 1 + random.below(6)));
    return s;
}

// ---- their programs

template <int Roots>
inline constexpr ddx::graph_extent room{1000, 256, 512, 0, Roots};

/// Calls visit(graph, code) with a lowered graph frozen to room for as many roots as it has.
template <int Roots, class Visit>
bool with_frozen(const rooted_graph& code, Visit visit) {
    const auto roomy = std::make_unique<const ddx::roomy_graph>(ddx::freeze(code));
    const ddx::graph_extent used = roomy->used;
    if (!roomy->fits || used.nodes > room<Roots>.nodes || used.pool > room<Roots>.pool || used.constants > room<Roots>.constants) return false;
    visit(ddx::shrink<room<Roots>>(*roomy), code);
    return true;
}
/// The same for any number of roots up to 96: a few sizes are enough, further roots being some of those there are.
template <class Visit>
bool with_frozen(dice& random, rooted_graph code, Visit visit) {
    constexpr int sizes[] = {6, 12, 24, 48, 96};
    const int given = code.roots.length, size = *std::find_if(sizes, sizes + 4, [&](int room) { return room >= given; });
    while (code.roots.length < size) {
        const int other = code.roots[random.below(given)];
        code.roots.push(other);
    }
    switch (code.roots.length) {
        case 6: return with_frozen<6>(code, visit);
        case 12: return with_frozen<12>(code, visit);
        case 24: return with_frozen<24>(code, visit);
        case 48: return with_frozen<48>(code, visit);
        case 96: return with_frozen<96>(code, visit);
        default: return false;
    }
}

std::vector<double> expected_of(const rooted_graph& code, const std::vector<double>& at) { return roots_of(code, by_the_engine(code.graph, at)); }

bool same(const std::vector<double>& a, const std::vector<double>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!same_bits(a[i], b[i])) return false;
    return a.size() == b.size();
}

/// How often an operation is made, whatever the form of its steps.
template <class Program>
std::vector<int> operations_of(const Program& code) {
    std::vector<int> count(static_cast<std::size_t>(op::count));
    for (int i = 0; i < code.length; ++i) {
        const instruction& now = code.code[i];
        if (now.how == form::plain || now.how == form::greater) ++count[static_cast<std::size_t>(now.what)];
        if (now.how == form::together) count[static_cast<std::size_t>(now.what)] += now.b;
    }
    return count;
}
template <class Program>
bool computes_nothing_twice(const Program& code, const rooted_graph& whole) {
    const std::vector<int> made = operations_of(code);
    std::vector<int> wanted(made.size());
    const buffer<char> needed = ddx::reachable(whole.graph, whole.roots, false);
    for (int id = 0; id < whole.graph.size(); ++id)
        if (needed[id]) ++wanted[static_cast<std::size_t>(whole.graph[id].what)];
    for (auto what = static_cast<std::size_t>(op::fma); what <= static_cast<std::size_t>(op::max); ++what)
        if (made[what] != wanted[what]) return false;
    return made[static_cast<std::size_t>(op::div)] == wanted[static_cast<std::size_t>(op::div)];
}

/// Whether the program of a fork's side gives the results of the whole. A function of its own: its graphs would fill the caller's stack.
template <ddx::graph_extent Extent>
[[gnu::noinline]] bool side_agrees(const ddx::fork<Extent>& two, bool holds, const std::vector<double>& at, const std::vector<double>& expected) {
    const auto program = ddx::assemble(two.side(holds));
    return program_audit(program).complaint().empty() && same(program_run(program, at).outputs(), expected);
}

struct forms_seen {
    int count[static_cast<std::size_t>(form::fork) + 1]{};
    template <class Program>
    void add(const Program& code) {
        for (int i = 0; i < code.length; ++i) ++count[static_cast<std::size_t>(code.code[i].how)];
    }
};

}  // namespace

TEST_CASE("a program computes bit for bit what its lowered graph says, and is sound on every path") {
    const std::uint64_t seed = seed_or(20'250'301);
    dice random(seed);
    forms_seen seen;
    int without_room = 0, unread = 0;
    for (int i = 0; i < sample_count(); ++i) {
        const int which = i % 4;
        const sample s = any_sample(random, which);
        const rooted_graph graph = wanted(s, which);
        const bool done = with_frozen(random, lowered(graph), [&](const auto& frozen_code, const rooted_graph& code) {
            const std::vector<double> expected = expected_of(code, s.at);
            for (const selections how : {selections::by_branches, selections::as_they_are}) {
                const auto program = ddx::assemble(frozen_code, how);
                const program_audit audit(program);
                INFO("sample ", i, ", kind ", which, how == selections::by_branches ? ", by branches" : ", as they are");
                CHECK(audit.complaint() == "");
                CHECK(computes_nothing_twice(program, code));
                if (audit.complaint().empty()) CHECK(same(program_run(program, s.at).outputs(), expected));
                unread += audit.unread();
                seen.add(program);
            }
            const ddx::fork two(frozen_code);
            if (two.condition() < 0) return;
            const auto before = two.program_to_condition();
            seen.add(before);
            INFO("sample ", i, ", kind ", which, ", a side of a fork");
            CHECK(side_agrees(two, program_run(before, s.at).outcome(), s.at, expected));
        });
        without_room += !done;
    }
    std::printf("DDX_SEED %llu, %d programs too large, %d values unread; steps by form:", static_cast<unsigned long long>(seed), without_room, unread);
    for (const int count : seen.count) std::printf(" %d", count);
    std::printf("\n");
    CHECK(without_room < sample_count() / 20);
    for (int how = 0; how <= static_cast<int>(form::fork); ++how)
        if (how != static_cast<int>(form::pair)) CHECK(seen.count[how] > sample_count() / 50);
}

namespace {

/// Errors that a program may have, and the step of a form or an operation that each is planted in.
template <class Program>
bool damage(Program& code, int which, int place) {
    instruction& now = code.code[place];
    switch (which) {
        case 0: return now.how == form::store && (now.how = form::written, true);
        case 1: return now.how == form::copy && (now.how = form::written, true);
        case 2: return now.how == form::subtract && (now.how = form::subtract_from, true);
        case 3: return now.how == form::add && (now.how = form::subtract, true);
        case 4: return now.how == form::branch && (now.b = now.c, true);
        case 5: return now.how == form::row && (now.b -= 1, true);
        case 6: return now.how == form::together && (now.b -= 1, true);
        case 9: return now.how == form::fill && (now.b -= 1, true);
        case 7: return now.what == op::less && (std::swap(now.a, now.b), true);
        default: return now.how == form::row && now.c > 0 && (now.c -= 1, true);
    }
}
constexpr int damages = 10;
/// Those that leave the program sound, so that numbers must tell; they may agree by chance.
constexpr bool is_sound(int which) { return which == 2 || which == 3 || which == 7; }

}  // namespace

TEST_CASE("an error planted in a program is seen") {
    dice random(seed_or(20'250'301) + 1);
    int planted[damages]{}, seen[damages]{};
    for (int i = 0; i < 400; ++i) {
        const sample s = any_sample(random, i % 4);
        with_frozen(random, lowered(wanted(s, i % 4)), [&](const auto& frozen_code, const rooted_graph& code) {
            const auto program = ddx::assemble(frozen_code, selections::by_branches);
            for (int which = 0; which < damages; ++which)
                for (int place = 0; place < program.length; ++place) {
                    auto wrong = program;
                    if (!damage(wrong, which, place)) continue;
                    ++planted[which];
                    seen[which] += !program_audit(wrong).complaint().empty() || !same(program_run(wrong, s.at).outputs(), expected_of(code, s.at));
                    break;
                }
        });
    }
    for (int which = 0; which < damages; ++which) {
        CAPTURE(which);
        CHECK(planted[which] > 10);
        CHECK(seen[which] >= (is_sound(which) ? planted[which] / 2 : planted[which]));
    }
}
