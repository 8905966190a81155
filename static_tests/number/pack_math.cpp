// SPDX-License-Identifier: MIT
#include <ddx/number/pack_math.hpp>

#include <limits>

namespace {

using ddx::pack;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double numbers[]{0.25, -1.5, 2, -0.0};
constexpr auto x = pack<double, 4>::load(numbers);

template <class InLanes, class OfNumber>
consteval bool agree(InLanes in_lanes, OfNumber of_number) {
    const auto y = in_lanes(x);
    for (int i = 0; i < 4; ++i) {
        const double expected = of_number(numbers[i]);
        if (y[i] != expected && (y[i] == y[i] || expected == expected)) return false;
    }
    return true;
}

/// Every function of the number layer, with its constants of the same bits in lanes.
consteval bool constants_in_lanes_are_those_of_numbers() {
    namespace math = ddx::math;
    return agree([](auto u) { return sqrt(u); }, [](double u) { return math::sqrt(u); }) &&
           agree([](auto u) { return cbrt(u); }, [](double u) { return math::cbrt(u); }) &&
           agree([](auto u) { return exp(u); }, [](double u) { return math::exp(u); }) &&
           agree([](auto u) { return exp2(u); }, [](double u) { return math::exp2(u); }) &&
           agree([](auto u) { return expm1(u); }, [](double u) { return math::expm1(u); }) &&
           agree([](auto u) { return log(u); }, [](double u) { return math::log(u); }) &&
           agree([](auto u) { return log2(u); }, [](double u) { return math::log2(u); }) &&
           agree([](auto u) { return log10(u); }, [](double u) { return math::log10(u); }) &&
           agree([](auto u) { return log1p(u); }, [](double u) { return math::log1p(u); }) &&
           agree([](auto u) { return sin(u); }, [](double u) { return math::sin(u); }) &&
           agree([](auto u) { return cos(u); }, [](double u) { return math::cos(u); }) &&
           agree([](auto u) { return tan(u); }, [](double u) { return math::tan(u); }) &&
           agree([](auto u) { return asin(u); }, [](double u) { return math::asin(u); }) &&
           agree([](auto u) { return acos(u); }, [](double u) { return math::acos(u); }) &&
           agree([](auto u) { return atan(u); }, [](double u) { return math::atan(u); }) &&
           agree([](auto u) { return sinh(u); }, [](double u) { return math::sinh(u); }) &&
           agree([](auto u) { return cosh(u); }, [](double u) { return math::cosh(u); }) &&
           agree([](auto u) { return tanh(u); }, [](double u) { return math::tanh(u); }) &&
           agree([](auto u) { return asinh(u); }, [](double u) { return math::asinh(u); }) &&
           agree([](auto u) { return acosh(u); }, [](double u) { return math::acosh(u); }) &&
           agree([](auto u) { return atanh(u); }, [](double u) { return math::atanh(u); }) &&
           agree([](auto u) { return erf(u); }, [](double u) { return math::erf(u); }) &&
           agree([](auto u) { return erfc(u); }, [](double u) { return math::erfc(u); }) &&
           agree([](auto u) { return abs(u); }, [](double u) { return math::abs(u); }) &&
           agree([](auto u) { return pow(u, u); }, [](double u) { return math::pow(u, u); }) &&
           agree([](auto u) { return atan2(u, 1 + u); }, [](double u) { return math::atan2(u, 1 + u); }) &&
           agree([](auto u) { return hypot(u, 1 + u); }, [](double u) { return math::hypot(u, 1 + u); }) &&
           agree([](auto u) { return copysign(1 + u, u); }, [](double u) { return math::copysign(1 + u, u); }) &&
           agree([](auto u) { return fma(u, u, 1 + u); }, [](double u) { return math::fma(u, u, 1 + u); });
}
static_assert(constants_in_lanes_are_those_of_numbers());

consteval bool sign_min_and_max_are_those_of_numbers_also_of_no_number() {
    const pack<double, 4> none(std::numeric_limits<double>::quiet_NaN());
    const auto s = sign(x), least = min(x, none), most = max(none, x), between = min(max(x, pack<double, 4>(-1)), pack<double, 4>(1));
    return s[0] == 1 && s[1] == -1 && s[3] == 0 && least[0] != least[0] && most[0] != most[0] && between[0] == 0.25 && between[1] == -1 &&
           between[2] == 1 && min(x, pack<double, 4>(infinity))[1] == -1.5;
}
static_assert(sign_min_and_max_are_those_of_numbers_also_of_no_number());

}  // namespace
