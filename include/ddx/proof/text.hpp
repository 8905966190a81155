// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/constants.hpp>
#include <ddx/print/detail/unknown.hpp>
#include <ddx/print/names.hpp>
#include <ddx/proof/elementary_algebra.hpp>

namespace ddx::proof {

constexpr void append_wide(buffer<char>& sink, ddx::detail::int128 value) {
    constexpr ddx::detail::int128 step = 1'000'000'000'000'000'000;
    if (value < 0) sink.push('-');
    const ddx::detail::int128 size = value < 0 ? -value : value;
    if (size < step) return ddx::detail::append_integer(sink, static_cast<std::int64_t>(size));
    append_wide(sink, size / step);
    const auto rest = static_cast<std::int64_t>(size % step);
    for (std::int64_t unit = static_cast<std::int64_t>(step) / 10; unit > 0; unit /= 10) sink.push(static_cast<char>('0' + rest / unit % 10));
}

/// How the text of a compiler's message writes unknown functions, in ASCII and with components counted from 0: f[0](x), df[0]/dx[1].
struct message_script {
    static constexpr const char *partial = "d", *gap = "", *before = "", *between = "/", *after = "", *opening = "(", *closing = ")";

    static constexpr void symbol(buffer<char>& sink, const ddx::detail::input_place& place) {
        ddx::detail::append(sink, place.name);
        if (place.component >= 0) subscript(sink, place.component + 1);
    }
    static constexpr void subscript(buffer<char>& sink, int number) {
        sink.push('['), ddx::detail::append_integer(sink, number - 1), sink.push(']');
    }
    static constexpr void power(buffer<char>& sink, int exponent) {
        if (exponent > 1) sink.push('^'), ddx::detail::append_integer(sink, exponent);
    }
    static constexpr void primes(buffer<char>& sink, int count) {
        for (int i = 0; i < count; ++i) sink.push('\'');
    }
};

/// Polynomials over kernels as a reader would write them: 3/2*sqrt(x^2 + y^2)*x - exp(x - y)/z.
///
/// Math      the terms in the order of the normal form; powers of e in one exponential; negative powers as a divisor.
/// Requires  `inputs` is a list of input_name in the order of the inputs, which lives as long as this does.
/// Edges     a text longer than `length` is broken off there and ends in "...".
template <class Names>
class normal_form_text {
public:
    constexpr normal_form_text(const arena& graph, elementary_algebra& algebra, const Names& inputs, int length)
        : graph_(graph), algebra_(algebra), inputs_(inputs), length_(length) {}

    constexpr buffer<char> of(polynomial p) {
        write(algebra_.factored(p), 1);
        if (sink_.size() > length_) {
            sink_.truncate(length_ - 3);
            say("...");
        }
        return sink_;
    }

private:
    constexpr void say(const char* text) { ddx::detail::append(sink_, text); }
    constexpr bool is_full() const { return sink_.size() > length_; }

    constexpr void write(polynomial p, int sign) {
        if (p.is_zero()) say("0");
        for (int i = 0; i < p.count && !is_full(); ++i) {
            const term t = algebra_.table().term_of(p, i);
            const bool negative = t.factor.is_negative() == (sign > 0);
            say(i == 0 ? (negative ? "-" : "") : (negative ? " - " : " + "));
            write_size(t);
        }
    }

    // a term without its sign: what is above the line, then what is below
    constexpr void write_size(const term& t) {
        const coefficient size = t.factor.is_negative() ? -t.factor : t.factor;
        const bool writes_number = size.num != 1 || !has_factors(t.monomial, false);
        if (writes_number) append_wide(sink_, size.num);
        write_factors(t.monomial, false, writes_number);
        const int divisors = (size.den != 1) + count_factors(t.monomial, true);
        if (divisors == 0) return;
        say(divisors > 1 ? "/(" : "/");
        if (size.den != 1) append_wide(sink_, size.den);
        write_factors(t.monomial, true, size.den != 1);
        if (divisors > 1) say(")");
    }

    constexpr bool is_exponential(const kernel_power& k) const { return algebra_.kernels()[k.kernel].kind == kernel_kind::exponential; }
    constexpr bool has_factors(int m, bool below) { return count_factors(m, below) > 0; }
    constexpr int count_factors(int m, bool below) {
        int count = 0, exponentials = 0;
        for (int i = 0; i < algebra_.monomials().count(m); ++i) {
            const kernel_power k = algebra_.monomials().factor(m, i);
            if (is_exponential(k))
                exponentials = below ? 0 : 1;
            else if (k.exponent.is_negative() == below)
                ++count;
        }
        return count + exponentials;
    }

    constexpr void write_factors(int m, bool below, bool after_another) {
        for (int i = 0; i < algebra_.monomials().count(m) && !is_full(); ++i) {
            const kernel_power k = algebra_.monomials().factor(m, i);
            if (is_exponential(k) || k.exponent.is_negative() != below) continue;
            if (after_another) say("*");
            after_another = true;
            write_power(k.kernel, below ? -k.exponent : k.exponent, below);
        }
        if (!below) write_exponential(m, after_another);
    }

    constexpr void write_exponential(int m, bool after_another) {
        bool first = true;
        for (int i = 0; i < algebra_.monomials().count(m) && !is_full(); ++i) {
            const kernel_power k = algebra_.monomials().factor(m, i);
            if (!is_exponential(k)) continue;
            const bool negative = k.exponent.is_negative();
            if (first && after_another) say("*");
            say(first ? (negative ? "exp(-" : "exp(") : (negative ? " - " : " + "));
            write_size({k.exponent, algebra_.kernels()[k.kernel].link});
            first = false;
        }
        if (!first) say(")");
    }

    constexpr void write_power(int k, rational exponent, bool below) {
        const bool is_root = exponent == rational{1, 2};
        const kernel_kind kind = algebra_.kernels()[k].kind;
        const bool is_sum = kind == kernel_kind::sum || kind == kernel_kind::opposite || kind == kernel_kind::radicand;
        const bool in_brackets = is_sum || ((below || !exponent.is_one()) && is_derivative(k));
        if (is_root) say("sqrt");
        if (is_root || in_brackets) say("(");
        write_kernel(k);
        if (is_root || in_brackets) say(")");
        if (is_root || exponent.is_one()) return;
        say(exponent.is_integer() ? "^" : "^(");
        ddx::detail::append_integer(sink_, exponent.num);
        if (exponent.is_integer()) return;
        say("/");
        ddx::detail::append_integer(sink_, exponent.den);
        say(")");
    }

    constexpr void write_call(const char* name, int k) {
        say(name);
        say("(");
        for (int i = 0; i < algebra_.kernels()[k].argument_count; ++i) {
            if (i > 0) say(", ");
            write(algebra_.kernels().argument(k, i), 1);
        }
        say(")");
    }

    constexpr void write_kernel(int k) {
        const kernel known = algebra_.kernels()[k];
        switch (known.kind) {
            case kernel_kind::input: return ddx::detail::append_input(sink_, inputs_, known.link);
            case kernel_kind::function: return write_function(k, known);
            case kernel_kind::exponential: return write_exponential(algebra_.monomials().power_of(k, {1, 1}), false);
            case kernel_kind::cosine: return write_call("cos", k);
            case kernel_kind::sine: return write_call("sin", k);
            case kernel_kind::absolute:
            case kernel_kind::sign:
                say(known.kind == kernel_kind::sign ? "sign(" : "abs(");
                write_kernel(known.link);
                return say(")");
            case kernel_kind::opposite: return write(algebra_.kernels().argument(known.link), -1);
            case kernel_kind::indicator:
                say("[");
                write(algebra_.kernels().argument(k), 1);
                return say(known.what == op::less ? " > 0]" : " = 0]");
            default: return write(algebra_.kernels().argument(k), 1);
        }
    }

    constexpr void write_function(int k, const kernel& known) {
        if (known.what == op::constant) return ddx::detail::append_constant(sink_, graph_.constant_of(known.link));
        if (known.what == op::acos) return say("pi");
        if (known.what == op::div) return say("undefined");
        if (known.what == op::element) return write_element(k);
        if (known.what == op::index_sum) return write_sum(k, known);
        if (known.what != op::primitive) return write_call(describe(known.what).name, k);
        const primitive_entry& entry = graph_.primitive(known.link);
        if (!entry.is_unknown) return write_call(entry.name.c_str(), k);
        const int place = vector_argument(k);
        if (place >= 0 && entry.which.order > 0)
            return ddx::detail::append_differential_quotient<message_script>(sink_, entry, inputs_[static_cast<unsigned>(place)]);
        ddx::detail::append_unknown_name<message_script>(sink_, entry, known.argument_count);
        if (place < 0) return write_call("", k);
        say("("), say(inputs_[static_cast<unsigned>(place)].name.c_str()), say(")");
    }

    /// The number of the input that a polynomial is; -1 if it is none.
    constexpr int input_number(polynomial p) {
        if (p.count != 1) return -1;
        const term t = algebra_.table().term_of(p, 0);
        if (!t.factor.is_one() || algebra_.monomials().count(t.monomial) != 1) return -1;
        const kernel_power power = algebra_.monomials().factor(t.monomial, 0);
        const kernel& known = algebra_.kernels()[power.kernel];
        return known.kind == kernel_kind::input && power.exponent.is_one() ? known.link : -1;
    }

    /// The place among the inputs of the vector whose entries are the arguments of kernel k; -1 if there is none.
    constexpr int vector_argument(int k) {
        buffer<int> numbers;
        for (int i = 0; i < algebra_.kernels()[k].argument_count; ++i) numbers.push(input_number(algebra_.kernels().argument(k, i)));
        return ddx::detail::vector_argument(inputs_, numbers);
    }

    /// The only kernel of argument i of kernel k: an index or an array.
    constexpr int part(int k, int i) {
        return algebra_.monomials().factor(algebra_.table().term_of(algebra_.kernels().argument(k, i), 0).monomial, 0).kernel;
    }
    constexpr bool is(int k, op what) const { return algebra_.kernels()[k].kind == kernel_kind::function && algebra_.kernels()[k].what == what; }
    constexpr bool is_derivative(int k) {
        if (is(k, op::element)) return is(part(k, 0), op::partial);
        if (!is(k, op::primitive)) return false;
        const primitive_entry& entry = graph_.primitive(algebra_.kernels()[k].link);
        return entry.is_unknown && entry.which.order > 0 && vector_argument(k) >= 0;
    }

    // x[i], f[i](x), df[i]/dx[j], d^2f[i]/dx[j]dx[k]
    constexpr void write_element(int k) {
        buffer<int> by;
        int array = part(k, 0);
        for (; is(array, op::partial); array = part(array, 0)) by.push(part(array, 1));
        if (!is(array, op::image)) return write_component(array, part(k, 1));
        const int function = part(array, 0), argument = part(array, 1), component = part(k, 1);
        if (by.empty()) return write_component(function, component), say("("), write_kernel(argument), say(")");
        ddx::detail::append_differential_quotient<message_script>(
            sink_, by.size(), [&] { write_component(function, component); },
            [&](auto visit) {
                while (!by.empty()) visit([&] { write_component(argument, by.pop()); }, 1);
            });
    }
    constexpr void write_component(int array, int index) { write_kernel(array), say("["), write_kernel(index), say("]"); }

    constexpr void write_sum(int k, const kernel& known) {
        for (int i = 1; i < known.argument_count; ++i) {
            say("sum(");
            ddx::detail::append_bound_index(sink_, inputs_, known.link + i);
            say(", ");
        }
        write(algebra_.kernels().argument(k), 1);
        for (int i = 1; i < known.argument_count; ++i) say(")");
    }

    const arena& graph_;
    elementary_algebra& algebra_;
    const Names& inputs_;
    int length_;
    buffer<char> sink_;
};

}  // namespace ddx::proof
