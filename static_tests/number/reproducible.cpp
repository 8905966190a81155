// SPDX-License-Identifier: MIT
#include <ddx/number/reproducible.hpp>

#include <limits>
#include <type_traits>

namespace {

using ddx::reproducible;
using real = reproducible<double>;
namespace e = ddx::elementary;

constexpr double inf = std::numeric_limits<double>::infinity();

template <typename T> concept HasSquareRootByArgument = requires(T x) { sqrt(x); };

consteval bool a_reproducible_number_is_as_large_as_the_number_in_it() {
    return sizeof(real) == sizeof(double) && std::is_trivially_copyable_v<real> && sizeof(reproducible<float>) == sizeof(float);
}
static_assert(a_reproducible_number_is_as_large_as_the_number_in_it());

consteval bool it_comes_implicitly_from_its_type_and_from_integers_only() {
    return std::is_convertible_v<double, real> && std::is_convertible_v<int, real> && !std::is_convertible_v<float, real>
        && !std::is_convertible_v<double, reproducible<float>> && std::is_constructible_v<reproducible<float>, double>;
}
static_assert(it_comes_implicitly_from_its_type_and_from_integers_only());

consteval bool it_goes_back_explicitly_only() {
    return !std::is_convertible_v<real, double> && static_cast<double>(real(1.5)) == 1.5 && real(1.5).value() == 1.5;
}
static_assert(it_goes_back_explicitly_only());

consteval bool it_is_zero_by_default() { return real{} == 0; }
static_assert(it_is_zero_by_default());

consteval bool arithmetic_is_that_of_ieee() {
    real const x = 0.1, y = 0.2;
    return (x + y).value() == 0.1 + 0.2 && (x - y).value() == 0.1 - 0.2 && (x * y).value() == 0.1 * 0.2 && (x / y).value() == 0.1 / 0.2
        && (-x).value() == -0.1 && (+x).value() == 0.1 && (2 * x + 1).value() == 0.2 + 1;
}
static_assert(arithmetic_is_that_of_ieee());

consteval bool compound_assignment_is_the_operation() {
    real x = 3;
    x += 2;
    x -= 1;
    x *= 6;
    x /= 8;
    return x == 3;
}
static_assert(compound_assignment_is_the_operation());

consteval bool a_product_is_rounded_before_it_is_added() {
    real const x = 1 + 0x1p-30;
    return (x * x - (1 + 0x1p-29)).value() == 0 && fma(x, x, -(1 + real(0x1p-29))).value() == 0x1p-60;
}
static_assert(a_product_is_rounded_before_it_is_added());

consteval bool overflow_and_division_by_zero_are_constants() {
    real const large = std::numeric_limits<double>::max();
    real const none  = real(0) / 0;
    return large * 2 == inf && -large - large == -inf && real(1) / 0 == inf && real(-1) / 0 == -inf && none != none
        && real(0x1p-1074) / 2 == 0;
}
static_assert(overflow_and_division_by_zero_are_constants());

consteval bool order_is_that_of_the_numbers() {
    real const nan = std::numeric_limits<double>::quiet_NaN();
    return real(1) < 2 && real(2) >= real(2) && real(-0.0) == 0 && !(nan < 1) && !(nan >= 1) && nan != nan;
}
static_assert(order_is_that_of_the_numbers());

consteval bool functions_are_found_by_their_argument_and_are_the_elementary_ones() {
    real const x = 0.7, y = 1.3;
    int n = 0;
    return sqrt(x) == e::sqrt(0.7) && cbrt(x) == e::cbrt(0.7) && exp(x) == e::exp(0.7) && exp2(x) == e::exp2(0.7)
        && expm1(x) == e::expm1(0.7) && log(x) == e::log(0.7) && log2(x) == e::log2(0.7) && log10(x) == e::log10(0.7)
        && log1p(x) == e::log1p(0.7) && pow(x, y) == e::pow(0.7, 1.3) && sin(x) == e::sin(0.7) && cos(x) == e::cos(0.7)
        && tan(x) == e::tan(0.7) && asin(x) == e::asin(0.7) && acos(x) == e::acos(0.7) && atan(x) == e::atan(0.7)
        && atan2(x, y) == e::atan2(0.7, 1.3) && sinh(x) == e::sinh(0.7) && cosh(x) == e::cosh(0.7) && tanh(x) == e::tanh(0.7)
        && asinh(x) == e::asinh(0.7) && acosh(y) == e::acosh(1.3) && atanh(x) == e::atanh(0.7) && hypot(x, y) == e::hypot(0.7, 1.3)
        && erf(x) == e::erf(0.7) && erfc(x) == e::erfc(0.7) && fma(x, y, x) == e::fma(0.7, 1.3, 0.7) && abs(-x) == 0.7
        && floor(x) == 0 && ceil(x) == 1 && trunc(x) == 0 && round(x) == 1 && rint(x) == 1 && copysign(x, -y) == -0.7
        && ldexp(x, 3) == 5.6 && frexp(x, &n) == 0.7 && n == 0 && !signbit(x);
}
static_assert(functions_are_found_by_their_argument_and_are_the_elementary_ones());

consteval bool mixed_arguments_convert() { return pow(real(2), 3) == 8 && hypot(real(3), 4.0) == 5 && atan2(real(0), 1) == 0; }
static_assert(mixed_arguments_convert());

static_assert(HasSquareRootByArgument<reproducible<float>> && HasSquareRootByArgument<reproducible<long double>>);
static_assert(std::numeric_limits<real>::digits == 53 && std::numeric_limits<real>::epsilon() == 0x1p-52);

} // namespace
