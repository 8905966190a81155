// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/attempt.hpp>
#include <ddx/proof/counterexample.hpp>
#include <ddx/proof/text.hpp>
#include <ddx/proof/verdict.hpp>

namespace ddx::detail {

/// The longest text of one side, and of a point with the values there, in a failed proof's message.
inline constexpr int side_length = 216, point_length = 252;

constexpr void append_rational(buffer<char>& sink, rational value) {
    append_integer(sink, value.num);
    if (value.is_integer()) return;
    sink.push('/');
    append_integer(sink, value.den);
}

/// A point where the values of two sides differ: exactly, or clearly so in floating point.
struct witness {
    enum class kind : unsigned char { none, exact, approximate } what = kind::none;
    int point = 0;
};

/// Whether each assumption holds at a point.
template <class Proof, class Values>
constexpr bool allows(const Values& at, const buffer<int>& roots) {
    for (std::size_t i = 0; i < Proof::claims.size(); ++i) {
        const auto& value = at[roots[static_cast<int>(2 * Proof::count + i)]];
        if (!value.is_defined) return false;
        const auto sign = proof::detail::order_of(value.value, std::remove_cvref_t<decltype(value.value)>(0));
        const proof::claim wanted = Proof::claims[i];
        if (!sign.is_defined || (wanted == proof::claim::nonzero ? sign.value == 0 : sign.value < (wanted == proof::claim::positive ? 1 : 0)))
            return false;
    }
    return true;
}

constexpr bool clearly_differ(const exact& u, const exact& v) { return !(u == v); }
constexpr bool clearly_differ(const reproducible<double>& u, const reproducible<double>& v) {
    const double a = u.value(), b = v.value(), size = (a < 0 ? -a : a) + (b < 0 ? -b : b), gap = a < b ? b - a : a - b;
    return size < 1e9 && gap > 1e-6 * (1 + size);
}

/// Whether the sides' root number `Root` differs at one point.
template <class Proof, std::size_t Root, class T>
constexpr bool differ_at(int point) {
    const rooted_graph both = Proof::side_by_side();
    if (!Proof::has_points || both.graph.size() > proof::largest_evaluated) return false;
    const proof::values_at<T, arena> at(both.graph, point);
    const auto &u = at[both.roots[static_cast<int>(Root)]], &v = at[both.roots[static_cast<int>(Proof::count + Root)]];
    return u.is_defined && v.is_defined && allows<Proof>(at, both.roots) && clearly_differ(u.value, v.value);
}

/// The first point, from number `Point` on, where the sides differ; exact values are tried at all points first.
template <class Proof, std::size_t Root, class T = exact, int Point = 0>
constexpr witness find_witness() {
    constexpr bool is_exact = std::is_same_v<T, exact>;
    if constexpr (Point < proof::point_count) {
        if constexpr (differ_at<Proof, Root, T>(Point))
            return {is_exact ? witness::kind::exact : witness::kind::approximate, Point};
        else
            return find_witness<Proof, Root, T, Point + 1>();
    } else if constexpr (is_exact) {
        return find_witness<Proof, Root, reproducible<double>>();
    } else {
        return {};
    }
}

constexpr void append_value(buffer<char>& sink, const exact& value) {
    if (value.is_zero()) sink.push('0');
    for (int i = 0; i < value.size; ++i) {
        const root_term& t = value.terms[i];
        const bool has_root = t.root != 1, has_power = !t.power.is_zero(), is_negative = t.factor.is_negative();
        const int128 num = is_negative ? -t.factor.num : t.factor.num;
        if (i > 0 || is_negative) append(sink, i == 0 ? "-" : is_negative ? " - " : " + ");
        if (num != 1 || !(has_root || has_power)) proof::append_wide(sink, num), append(sink, has_root || has_power ? "*" : "");
        if (has_root) append(sink, "sqrt("), append_integer(sink, t.root), append(sink, has_power ? ")*" : ")");
        if (has_power) append(sink, "exp("), append_rational(sink, t.power), append(sink, ")");
        if (t.factor.den != 1) append(sink, "/"), proof::append_wide(sink, t.factor.den);
    }
}
constexpr void append_value(buffer<char>& sink, const reproducible<double>& value) {
    const auto millionths = static_cast<std::int64_t>(value.value() * 1e8 + (value.value() < 0 ? -0.5 : 0.5));
    const std::int64_t size = millionths < 0 ? -millionths : millionths;
    append(sink, millionths < 0 ? "about -" : "about ");
    append_integer(sink, size / 100000000);
    sink.push('.');
    for (std::int64_t unit = 10000000; unit > 0; unit /= 10) sink.push(static_cast<char>('0' + size / unit % 10));
}

/// "at x = 1, y = 2: left 3, right 5", of the inputs that occur.
template <class Proof, std::size_t Root, class T>
constexpr buffer<char> text_of_point(int point) {
    const rooted_graph both = Proof::side_by_side();
    const int left = both.roots[static_cast<int>(Root)], right = both.roots[static_cast<int>(Proof::count + Root)];
    buffer<int> sides;
    sides.push(left), sides.push(right);
    const buffer<char> needed = reachable(both.graph, sides, false);
    const proof::values_at<T, arena> at(both.graph, point);
    buffer<char> sink;
    for (int id = 0; id < both.graph.size() && sink.size() < point_length / 2; ++id) {
        if (!needed[id] || both.graph[id].what != op::input) continue;
        append(sink, sink.empty() ? "at " : ", ");
        append_input(sink, Proof::input_names, both.graph[id].a);
        append(sink, " = ");
        append_rational(sink, proof::point_entry(point, both.graph[id].a));
    }
    append(sink, sink.empty() ? "left " : ": left ");
    append_value(sink, at[left].value);
    append(sink, ", right ");
    append_value(sink, at[right].value);
    return sink;
}

/// The text of one side's normal form, products of sums kept together.
template <class Proof>
constexpr buffer<char> text_of_side(std::size_t root) {
    rooted_graph both = Proof::side_by_side();
    proof::comparison compare(both.graph, proof::expansion::postponed);
    Proof::assume(compare, both.roots);
    const proof::polynomial form = compare.form_of(both.roots[static_cast<int>(root)]);
    buffer<char> nothing;
    append(nothing, "(too long)");
    if (compare.algebra().is_undecided()) return nothing;
    return proof::normal_form_text(both.graph, compare.algebra(), Proof::input_names, side_length).of(form);
}

constexpr void put(sentence& s, const buffer<char>& text, int length) {
    for (int i = 0; i < text.size() && i < length; ++i) s.put(text[i]);
}

template <class Proof>
constexpr sentence titled(const char* title, std::size_t root) {
    sentence s;
    s.put(title);
    put(s, text_of_side<Proof>(root), side_length);
    return s;
}

/// Which entry of a vector or matrix is meant; nothing for a scalar.
constexpr void put_entry(sentence& s, shape whole, std::size_t root) {
    if (whole.is_scalar()) return;
    s.put("\nentry ");
    if (!whole.is_matrix()) return s.put(root);
    s.put("(");
    s.put(root / whole.columns);
    s.put(", ");
    s.put(root % whole.columns);
    s.put(")");
}

/// What a failed proof says: the diagnostic, both sides in normal form, and a point where they differ.
///
/// Edges     the text of a side is broken off after 216 characters, that of a point after 252: the message stays below 25 lines.
template <class Proof>
struct failure {
    static constexpr std::size_t root = Proof::first_failed();
    static constexpr proof::decision found = Proof::roots[root];
    static constexpr witness point = find_witness<Proof, root>();

    static constexpr sentence left = titled<Proof>("\nleft: ", root);
    static constexpr sentence right = titled<Proof>("\nright: ", Proof::count + root);

    static constexpr sentence whole() {
        sentence s = opening();
        put_entry(s, Proof::result, root);
        s.put(left);
        s.put(right);
        if constexpr (point.what == witness::kind::exact)
            s.put("\n"), put(s, text_of_point<Proof, root, exact>(point.point), point_length);
        if constexpr (point.what == witness::kind::approximate)
            s.put("\n"), put(s, text_of_point<Proof, root, reproducible<double>>(point.point), point_length);
        return s;
    }

private:
    static constexpr sentence opening() {
        if (point.what != witness::kind::exact && found == proof::decision::too_wide)
            return sentence_of<code::D30, fixed_string("a number does not fit")>();
        if (point.what != witness::kind::exact && found == proof::decision::too_long)
            return sentence_of<code::D30, fixed_string("more work than the budget allows")>();
        return sentence_of<code::D22>();
    }
};

/// The answer of a proof: `proved`, or what went wrong with its text.
template <class Proof>
constexpr auto verdict_of() {
    if constexpr (Proof::is_proved(Proof::roots)) {
        return proved{};
    } else {
        using text = failure<Proof>;
        if constexpr (text::point.what == witness::kind::exact)
            return made<typename spelled<disproved, text::whole>::type>();
        else if constexpr (proof::is_undecided(text::found))
            return made<typename spelled<undecided, text::whole>::type>();
        else
            return made<typename spelled<not_proved, text::whole>::type>();
    }
}

}  // namespace ddx::detail
