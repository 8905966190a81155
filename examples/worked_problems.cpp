// SPDX-License-Identifier: MIT
// The two worked problems: what the compiler derives and proves, and its values at any point.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <ddx/ddx.hpp>
#include <ddx/print.hpp>
#include <ddx/runtime.hpp>

namespace {

using namespace ddx::literals;

// Problem 1: h = 1/2 |f(sigma) - y|^3
constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto r = f - y;
constexpr auto h = 1_q / 2_q * pow(norm(r), 3_q);
constexpr auto dh = ddx::gradient(h, sigma);
constexpr auto ddh = ddx::hessian(h, sigma);

static_assert(dh(sigma = {1_q, 2_q}, y = {1_q, 1_q, 1_q}) == ddx::vector(15_q, 51_q / 2_q) * sqrt(17_q));

// Problem 2: the softmax, shown for two components
constexpr auto x = ddx::variable<"x", 2>;
constexpr auto softmax_of_two = softmax(x);

struct input {
    std::array<double, 2> sigma{1, 2};
    std::array<double, 3> y{1, 1, 1};
    std::vector<double> softmax{1, 2, 3};
    bool only_softmax = false, only_norm = false, help = false;
};

constexpr const char* usage =
    "usage: worked_problems [--sigma a,b] [--y a,b,c] [--softmax x1,x2,...] [--help]\n"
    "\n"
    "  --sigma a,b        the point of problem 1, h(sigma) = 1/2 |f(sigma) - y|^3   (default 1,2)\n"
    "  --y a,b,c          its data                                                  (default 1,1,1)\n"
    "  --softmax x1,...   the point of problem 2, any number of components          (default 1,2,3)\n"
    "\n"
    "Naming one problem's input shows that problem alone.\n";

/// Says what is wrong with an option in one line; the program then ends with status 2.
std::nullopt_t complain(std::string_view option, const char* what, std::string_view given = {}) {
    std::fprintf(stderr, "worked_problems: %.*s %s", static_cast<int>(option.size()), option.data(), what);
    if (!given.empty()) std::fprintf(stderr, ", not \"%.*s\"", static_cast<int>(given.size()), given.data());
    std::fputs("; see --help\n", stderr);
    return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// The numbers of a list such as 1,2.5,-3.
std::optional<std::vector<double>> parse_list(std::string_view option, std::string_view list) {
    std::vector<double> values;
    for (std::size_t first = 0; first <= list.size();) {
        const std::size_t comma = std::min(list.find(',', first), list.size());
        const std::string_view text = list.substr(first, comma - first);
        const std::optional<double> value = parse_number(text);
        if (!value) return complain(option, "takes finite numbers separated by commas", text.empty() ? list : text);
        values.push_back(*value);
        first = comma + 1;
    }
    return values;
}

bool read_into(std::string_view option, std::string_view list, std::span<double> target) {
    const auto values = parse_list(option, list);
    if (!values) return false;
    if (values->size() != target.size()) {
        complain(option, target.size() == 2 ? "takes 2 numbers" : "takes 3 numbers", list);
        return false;
    }
    std::copy(values->begin(), values->end(), target.begin());
    return true;
}

std::optional<input> parse(std::span<char* const> arguments) {
    input given;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view option = arguments[i];
        if (option == "--help" || option == "-h") {
            given.help = true;
            return given;
        }
        if (option != "--sigma" && option != "--y" && option != "--softmax") return complain(option, "is no option of this program");
        if (i + 1 == arguments.size()) return complain(option, "needs a list of numbers after it");
        const std::string_view list = arguments[++i];
        if (option == "--softmax") {
            auto values = parse_list(option, list);
            if (!values) return std::nullopt;
            given.softmax = *std::move(values);
            given.only_softmax = true;
        } else {
            if (!(option == "--sigma" ? read_into(option, list, given.sigma) : read_into(option, list, given.y))) return std::nullopt;
            given.only_norm = true;
        }
    }
    return given;
}

void print_row(const char* name, std::span<const double> values) {
    std::printf("  %-12s", name);
    for (const double value : values) std::printf(" %16.10g", value);
    std::puts("");
}
void print_matrix(const char* name, std::span<const double> entries, std::size_t columns) {
    for (std::size_t i = 0; i * columns < entries.size(); ++i) print_row(i == 0 ? name : "", entries.subspan(i * columns, columns));
}

void show_norm(const input& at) {
    const auto value = [&](const auto& e) {
        if constexpr (requires { e(sigma = at.sigma, y = at.y); })
            return e(sigma = at.sigma, y = at.y);
    };
    std::puts("Problem 1.  h(sigma) = 1/2 |f(sigma) - y|^3\n");
    std::printf("f = %s\n\nh = %s\n\ngradient of h:\n%s\n\n", ddx::to_text(f).c_str(), ddx::to_text(h).c_str(), ddx::to_text(dh).c_str());
    print_row("sigma", at.sigma);
    print_row("y", at.y);
    print_row("f", f(sigma = at.sigma));
    print_row("r = f - y", value(r));
    print_row("|r|", std::array{value(norm(r))});
    print_matrix("J", ddx::jacobian(f, sigma)(sigma = at.sigma), 2);
    print_row("J^T r", value(transpose(ddx::jacobian(f, sigma)) * r));
    print_row("h", std::array{value(h)});
    print_row("gradient", value(dh));
    print_matrix("Hessian", value(ddh), 2);
    std::puts("\nProved by the compiler: at sigma = (1, 2), y = (1, 1, 1) the gradient is (15, 51/2) sqrt(17), exactly.");
}

void show_softmax(const std::vector<double>& at) {
    std::puts("Problem 2.  S(x)_j = exp(x_j) / sum_l exp(x_l)\n");
    std::printf("Jacobian for two components:\n%s\n\n", ddx::to_text(ddx::jacobian(softmax_of_two, x)).c_str());
    std::vector<double> values(at.size()), jacobian(at.size() * at.size());
    if (!ddx::softmax_into(values, at) || !ddx::softmax_jacobian_into(jacobian, at)) return;
    print_row("x", at);
    print_row("S", values);
    print_matrix("J", jacobian, at.size());
}

}  // namespace

int main(int count, char** arguments) {
    const std::optional<input> given = parse(std::span<char* const>(arguments, static_cast<std::size_t>(count)).subspan(count > 0 ? 1 : 0));
    if (!given) return 2;
    if (given->help) {
        std::fputs(usage, stdout);
        return 0;
    }
    const bool both = given->only_norm == given->only_softmax;
    if (both || given->only_norm) show_norm(*given);
    if (both) std::puts("\n");
    if (both || given->only_softmax) show_softmax(given->softmax);
    if (std::fflush(stdout) == 0) return 0;
    std::fputs("worked_problems: the output could not be written\n", stderr);
    return 1;
}
