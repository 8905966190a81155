// SPDX-License-Identifier: MIT
#pragma once
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

/// A reader of printed formulas and C statements: evaluates them by the usual rules of precedence, knowing nothing of graphs.
///
/// Math      ? :  <  ||  <  &&  <  ==  !=  <  <  <=  <  + -  <  * /  <  unary - !  <  ^, which takes the two atoms beside it.
class formula_reader {
public:
    std::map<std::string, long double> names;

    long double operator()(const std::string& text) {
        text_ = text;
        at_ = 0;
        const long double result = conditional();
        if (peek() != '\0') throw std::runtime_error("unread: " + text_.substr(at_));
        return result;
    }

private:
    char peek() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool take(const std::string& what) {
        peek();
        if (text_.compare(at_, what.size(), what) != 0) return false;
        at_ += what.size();
        return true;
    }

    long double conditional() {
        const long double test = disjunction();
        if (!take("?")) return test;
        const long double yes = conditional();
        if (!take(":")) throw std::runtime_error("no : in " + text_);
        const long double no = conditional();
        return test != 0 ? yes : no;
    }
    long double disjunction() {
        long double result = conjunction();
        while (take("||")) { const long double next = conjunction(); result = result != 0 || next != 0; }
        return result;
    }
    long double conjunction() {
        long double result = equality();
        while (take("&&")) { const long double next = equality(); result = result != 0 && next != 0; }
        return result;
    }
    long double equality() {
        long double result = relation();
        for (;;)
            if (take("==")) result = result == relation();
            else if (take("!=")) result = result != relation();
            else return result;
    }
    long double relation() {
        long double result = sum();
        for (;;)
            if (take("<=")) result = result <= sum();
            else if (take("<")) result = result < sum();
            else if (take(">")) result = result > sum();
            else return result;
    }
    long double sum() {
        long double result = product();
        for (;;)
            if (take("+")) result += product();
            else if (take("-")) result -= product();
            else return result;
    }
    long double product() {
        long double result = unary();
        for (;;)
            if (take("*")) result *= unary();
            else if (take("/")) result /= unary();
            else return result;
    }
    long double unary() {
        if (take("-")) return -unary();
        if (peek() == '!' && text_[at_ + 1] != '=') return ++at_, unary() == 0;
        const long double base = atom();
        return take("^") ? std::pow(base, atom()) : base;
    }
    long double atom() {
        if (take("(")) {
            const long double result = conditional();
            if (!take(")")) throw std::runtime_error("no ) in " + text_);
            return result;
        }
        if (std::isdigit(static_cast<unsigned char>(peek()))) return number();
        std::string name;
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_')) name += text_[at_++];
        if (take("[")) {
            while (!take("]")) name += (name.find('[') == std::string::npos ? "[" : "") + std::string(1, text_[at_++]);
            name += "]";
        }
        if (names.count(name) != 0) return names[name];
        if (!take("(")) throw std::runtime_error("unknown name '" + name + "' in " + text_);
        std::vector<long double> u{conditional()};
        while (take(",")) u.push_back(conditional());
        if (!take(")")) throw std::runtime_error("no ) in " + text_);
        return call(name, u);
    }
    long double number() {
        const char* begin = text_.c_str() + at_;
        char* end = nullptr;
        const double result = std::strtod(begin, &end);  // a decimal number stands for the nearest double
        at_ += static_cast<std::size_t>(end - begin);
        return result;
    }

    static long double call(const std::string& name, const std::vector<long double>& u) {
        using function = long double (*)(const long double*);
        static const std::map<std::string, function> known{
            {"sqrt", [](const long double* x) { return std::sqrt(x[0]); }},   {"cbrt", [](const long double* x) { return std::cbrt(x[0]); }},
            {"exp", [](const long double* x) { return std::exp(x[0]); }},     {"exp2", [](const long double* x) { return std::exp2(x[0]); }},
            {"expm1", [](const long double* x) { return std::expm1(x[0]); }}, {"log", [](const long double* x) { return std::log(x[0]); }},
            {"log2", [](const long double* x) { return std::log2(x[0]); }},   {"log10", [](const long double* x) { return std::log10(x[0]); }},
            {"log1p", [](const long double* x) { return std::log1p(x[0]); }}, {"sin", [](const long double* x) { return std::sin(x[0]); }},
            {"cos", [](const long double* x) { return std::cos(x[0]); }},     {"tan", [](const long double* x) { return std::tan(x[0]); }},
            {"asin", [](const long double* x) { return std::asin(x[0]); }},   {"acos", [](const long double* x) { return std::acos(x[0]); }},
            {"atan", [](const long double* x) { return std::atan(x[0]); }},   {"sinh", [](const long double* x) { return std::sinh(x[0]); }},
            {"cosh", [](const long double* x) { return std::cosh(x[0]); }},   {"tanh", [](const long double* x) { return std::tanh(x[0]); }},
            {"asinh", [](const long double* x) { return std::asinh(x[0]); }}, {"acosh", [](const long double* x) { return std::acosh(x[0]); }},
            {"atanh", [](const long double* x) { return std::atanh(x[0]); }}, {"erf", [](const long double* x) { return std::erf(x[0]); }},
            {"erfc", [](const long double* x) { return std::erfc(x[0]); }},   {"abs", [](const long double* x) { return std::fabs(x[0]); }},
            {"fabs", [](const long double* x) { return std::fabs(x[0]); }},
            {"sign", [](const long double* x) { return x[0] > 0 ? 1.0L : x[0] < 0 ? -1.0L : x[0] == 0 ? 0.0L : x[0]; }},
            {"pow", [](const long double* x) { return std::pow(x[0], x[1]); }},
            {"atan2", [](const long double* x) { return std::atan2(x[0], x[1]); }},
            {"hypot", [](const long double* x) { return std::hypot(x[0], x[1]); }},
            {"min", [](const long double* x) { return x[1] < x[0] || x[1] != x[1] ? x[1] : x[0]; }},
            {"max", [](const long double* x) { return x[0] < x[1] || x[1] != x[1] ? x[1] : x[0]; }},
            {"fma", [](const long double* x) { return std::fma(x[0], x[1], x[2]); }},
            {"select", [](const long double* x) { return x[0] != 0 ? x[1] : x[2]; }},
        };
        const auto found = known.find(name);
        if (found == known.end()) throw std::runtime_error("unknown function " + name);
        return found->second(u.data());
    }

    std::string text_;
    std::size_t at_ = 0;
};
