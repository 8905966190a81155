// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>

#include <vector>

#include "interpreter.hpp"

/// A program run step by step as program.hpp documents its forms, by the operations that `by_the_engine` uses. Test code.
namespace random_test {

using ddx::form, ddx::instruction;

template <class Program>
class program_run {
public:
    program_run(const Program& code, const std::vector<double>& inputs)
        : code_(code), inputs_(inputs), number_(static_cast<std::size_t>(code.length)), truth_(number_.size()),
          outputs_(static_cast<std::size_t>(Program::extent.outputs)) {
        run(0, code.main);
    }
    const std::vector<double>& outputs() const { return outputs_; }
    /// Whether the condition held at which the program forks.
    bool outcome() const { return outcome_; }

private:
    void run(int first, int last) {
        for (int i = first; i < last; ++i) step(i, code_.code[i]);
    }
    void step(int place, const instruction& now) {
        switch (now.how) {
            case form::written: return;
            case form::copy: number(now.b) = number(now.a); return;
            case form::store: output(now.b) = number(now.a); return;
            case form::pair: output(now.b) = number(now.a), output(now.b + 1) = number(now.c); return;
            case form::fork: outcome_ = truth(now.a) != 0; return;
            case form::branch: return truth(now.a) ? run(now.b, now.c) : run(now.c, now.d);
            case form::add: number(place) = of(op::add, product(now), number(now.c)); return;
            case form::subtract: number(place) = of(op::sub, product(now), number(now.c)); return;
            case form::subtract_from: number(place) = of(op::sub, number(now.c), product(now)); return;
            case form::greater: number(place) = of(op::max, number(now.a), number(now.b)); return;
            case form::fill:
                for (int k = 0; k < now.b; ++k) output(now.c + k) = number(now.a);
                return;
            case form::row:
                for (int k = 0; k < now.b; ++k) output(now.c + k) = of(op::mul, number(now.d), number(code_.pool[now.a + k]));
                return;
            case form::together:
                for (int k = 0; k < now.b; ++k) number(place + 1 + k) = of(now.what, number(code_.pool[now.a + k]));
                return;
            case form::plain: return compute(place, now);
        }
    }
    void compute(int place, const instruction& now) {
        switch (now.what) {
            case op::input: number(place) = inputs_.at(static_cast<std::size_t>(now.a)); return;
            case op::constant: number(place) = from_constant<double>(code_.constants[now.a]); return;
            case op::select: number(place) = truth(now.a) ? number(now.b) : number(now.c); return;
            case op::less: truth(place) = number(now.a) < number(now.b); return;
            case op::less_equal: truth(place) = number(now.a) <= number(now.b); return;
            case op::equal: truth(place) = number(now.a) == number(now.b); return;
            case op::logical_and: truth(place) = truth(now.a) && truth(now.b); return;
            case op::logical_or: truth(place) = truth(now.a) || truth(now.b); return;
            case op::logical_not: truth(place) = !truth(now.a); return;
            default: number(place) = of(now.what, number(now.a), now.b < 0 ? 0 : number(now.b), now.c < 0 ? 0 : number(now.c));
        }
    }
    double product(const instruction& now) { return of(op::mul, number(now.a), number(now.b)); }
    static double of(op what, double u, double v = 0, double w = 0) {
        const double x[] = {u, v, w};
        return ddx::operate(what, x);
    }
    // with bounds checked: a place that does not exist throws
    double& number(int i) { return number_.at(static_cast<std::size_t>(i)); }
    char& truth(int i) { return truth_.at(static_cast<std::size_t>(i)); }
    double& output(int i) { return outputs_.at(static_cast<std::size_t>(i)); }

    const Program& code_;
    bool outcome_ = false;
    const std::vector<double>& inputs_;
    std::vector<double> number_;
    std::vector<char> truth_;
    std::vector<double> outputs_;
};

}  // namespace random_test
