// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>
#include <ddx/expr/operation_table.hpp>

#include <string>
#include <vector>

/// What holds for a program on each of its paths, whatever the numbers: found by walking both sides of every branch. Test code.
///
/// Math      a value is written before it is read, once, and is read somewhere; each output is stored once, but for the gaps of
///           rows, which are stored once more; after a branch only what both of its sides write may be read.
namespace random_test {

using ddx::form, ddx::instruction, ddx::op;

template <class Program>
class program_audit {
public:
    explicit program_audit(const Program& code) : code_(code), read_(static_cast<std::size_t>(code.length)) {
        const auto outputs = static_cast<std::size_t>(Program::extent.outputs);
        state s{std::vector<kind>(read_.size(), kind::nothing), std::vector<int>(outputs), std::vector<char>(outputs)};
        walk(0, code.main, s);
        for (std::size_t k = 0; k < outputs; ++k)
            if (s.stored[k] != 1 && !(s.stored[k] == 2 && s.gap[k])) complain("output stored not once", static_cast<int>(k));
        for (std::size_t i = 0; i < read_.size(); ++i)
            if (s.written[i] != kind::nothing && !read_[i]) ++unread_;
    }

    /// The first thing that is wrong; empty if nothing is.
    const std::string& complaint() const { return complaint_; }
    /// The values that are computed and never read.
    int unread() const { return unread_; }

private:
    enum class kind : char { nothing, number, truth };
    struct state {
        std::vector<kind> written;
        std::vector<int> stored;
        std::vector<char> gap;
    };

    void complain(const char* what, int where) {
        if (complaint_.empty()) complaint_ = what + (" " + std::to_string(where));
    }
    void read(const state& s, int place, kind wanted) {
        if (place < 0 || place >= code_.length || s.written[static_cast<std::size_t>(place)] != wanted) return complain("read before written:", place);
        read_[static_cast<std::size_t>(place)] = 1;
    }
    void write(state& s, int place, kind what) {
        if (place < 0 || place >= code_.length || s.written[static_cast<std::size_t>(place)] != kind::nothing) return complain("written twice:", place);
        s.written[static_cast<std::size_t>(place)] = what;
    }
    void store(state& s, int output, bool gap) {
        if (output < 0 || output >= Program::extent.outputs) return complain("no such output:", output);
        ++s.stored[static_cast<std::size_t>(output)];
        if (gap) s.gap[static_cast<std::size_t>(output)] = 1;
    }

    void walk(int first, int last, state& s) {
        for (int i = first; i < last; ++i) step(i, code_.code[i], s);
    }
    void step(int place, const instruction& now, state& s) {
        switch (now.how) {
            case form::written:
                if (s.written[static_cast<std::size_t>(place)] != kind::number) complain("not written by a step before:", place);
                return;
            case form::copy:
                read(s, now.a, kind::number);
                if (now.b >= 0 && now.b < code_.length && code_.code[now.b].how != form::written) complain("a copy to a step of its own:", now.b);
                return write(s, now.b, kind::number);
            case form::store: read(s, now.a, kind::number); return store(s, now.b, false);
            case form::pair: return complain("a pair, which only a run has:", place);
            case form::fill:
                if (now.b < 4) complain("a fill of fewer than four:", place);
                read(s, now.a, kind::number);
                for (int k = 0; k < now.b; ++k) store(s, now.c + k, false);
                return;
            case form::branch: read(s, now.a, kind::truth); return branch(place, now, s);
            case form::row: return row(place, now, s);
            case form::together:
                for (int k = 0; k < now.b; ++k) {
                    read(s, code_.pool[now.a + k], kind::number);
                    write(s, place + 1 + k, kind::number);
                    if (code_.code[place + 1 + k].how != form::written) complain("a call to a step of its own:", place);
                }
                return;
            case form::plain: return compute(place, now, s);
            default:
                if (now.what != (now.how == form::greater ? op::max : op::mul)) complain("a form of another operation:", place);
                read(s, now.a, kind::number);
                read(s, now.b, kind::number);
                if (now.how != form::greater) read(s, now.c, kind::number);
                write(s, place, kind::number);
        }
    }
    void branch(int place, const instruction& now, state& s) {
        if (now.b < code_.main || now.b > now.c || now.c > now.d || now.d > code_.length) return complain("sides of a branch:", place);
        state other = s;
        walk(now.b, now.c, s);
        walk(now.c, now.d, other);
        if (s.stored != other.stored) complain("sides that store different outputs:", place);
        for (std::size_t i = 0; i < s.written.size(); ++i)
            if (s.written[i] != other.written[i]) s.written[i] = kind::nothing;
    }
    void row(int place, const instruction& now, state& s) {
        if (now.b < 4) complain("a row of fewer than four:", place);
        const instruction& factor = code_.code[now.d];  // of which the row may have the negative
        read(s, now.d, kind::number);
        for (int k = 0; k < now.b; ++k) {
            const int other = code_.pool[now.a + k];
            read(s, other, kind::number);
            store(s, now.c + k, other == now.d || (factor.what == op::neg && other == factor.a));
        }
    }
    void compute(int place, const instruction& now, state& s) {
        const int arity = ddx::describe(now.what).arity, operands[] = {now.a, now.b, now.c};
        const bool logical = now.what >= op::logical_and && now.what <= op::logical_not;
        for (int k = 0; k < arity; ++k) read(s, operands[k], logical || (k == 0 && now.what == op::select) ? kind::truth : kind::number);
        write(s, place, ddx::is_condition(now.what) ? kind::truth : kind::number);
    }

    const Program& code_;
    std::vector<char> read_;
    std::string complaint_;
    int unread_ = 0;
};

}  // namespace random_test
