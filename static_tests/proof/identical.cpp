// SPDX-License-Identifier: MIT
#include <ddx/proof/identical.hpp>

namespace {

using ddx::function, ddx::scalar;

template <class F, class G>
consteval bool same(F f, G g) {
    return decltype(identical(function<scalar, scalar>(f), function<scalar, scalar>(g)))::value;
}
/// Whether ∂f/∂x is g.
template <class F, class G>
consteval bool slope(F f, G g) {
    return decltype(identical(derivative<0>(function<scalar, scalar>(f)), function<scalar, scalar>(g)))::value;
}

// ---- rational functions

static_assert(same([](auto x, auto y) { return (x + y) * (x - y); }, [](auto x, auto y) { return x * x - y * y; }));
static_assert(same([](auto x, auto y) { return pow(x + y, 3); }, [](auto x, auto y) { return x * x * x + 3 * x * x * y + 3 * x * y * y + y * y * y; }));
static_assert(same([](auto x, auto) { return 1 / (x - 1) + 1 / (x + 1); }, [](auto x, auto) { return 2 * x / (x * x - 1); }));
static_assert(same([](auto x, auto y) { return 1 / (1 / x + 1 / y); }, [](auto x, auto y) { return x * y / (x + y); }));
static_assert(same([](auto x, auto) { return x / x; }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto) { return (pow(x, 5) - 1) / (x - 1); }, [](auto x, auto) { return 1 + x * (1 + x * (1 + x * (1 + x))); }));
static_assert(same([](auto x, auto y) { return x / (x / y); }, [](auto, auto y) { return 1.0 * y; }));
static_assert(same([](auto x, auto) { return 0.1 * x + 0.3 * x; }, [](auto x, auto) { return (0.1 + 0.3) * x; }) ==
              (0.1 + 0.3 == 0.4 && false));  // literals are their exact binary values

// ---- powers and roots

static_assert(same([](auto x, auto) { return sqrt(x) * sqrt(x); }, [](auto x, auto) { return 1 * x; }));
static_assert(same([](auto x, auto) { return x * sqrt(x); }, [](auto x, auto) { return pow(x, 1.5); }));
static_assert(same([](auto x, auto) { return 1 / sqrt(x); }, [](auto x, auto) { return sqrt(x) / x; }));
static_assert(same([](auto x, auto) { return sqrt(8 * x); }, [](auto x, auto) { return 2 * sqrt(0 * x + 2) * sqrt(x); }));
static_assert(same([](auto x, auto y) { return sqrt(x * x + y * y) * hypot(x, y); }, [](auto x, auto y) { return x * x + y * y; }));
static_assert(same([](auto x, auto) { return cbrt(x * x); }, [](auto x, auto) { return cbrt(x) * cbrt(x); }));
static_assert(same([](auto x, auto) { return sqrt(exp(x)); }, [](auto x, auto) { return exp(x / 2); }));
static_assert(same([](auto x, auto) { return sqrt(pow(x, 6)); }, [](auto x, auto) { return pow(abs(x), 3); }));
static_assert(same([](auto x, auto y) { return 1 / (sqrt(x) - sqrt(y)); }, [](auto x, auto y) { return (sqrt(x) + sqrt(y)) / (x - y); }));
static_assert(same([](auto x, auto y) { return pow(x, y + 1); }, [](auto x, auto y) { return x * pow(x, y); }));

// ---- exponentials and logarithms

static_assert(same([](auto x, auto y) { return exp(x + y); }, [](auto x, auto y) { return exp(x) * exp(y); }));
static_assert(same([](auto x, auto y) { return exp(3 * x - y / 2); }, [](auto x, auto y) { return pow(exp(x), 3) / sqrt(exp(y)); }));
static_assert(same([](auto x, auto y) { return exp((x + y) * (x + y)); }, [](auto x, auto y) { return exp(x * x) * exp(y * y) * exp(2 * x * y); }));
static_assert(same([](auto x, auto) { return exp(log(x)); }, [](auto x, auto) { return 1 * x; }));
static_assert(same([](auto x, auto y) { return exp(2 * log(x) - y); }, [](auto x, auto y) { return x * x / exp(y); }));
static_assert(same([](auto x, auto) { return log(exp(x) * 2); }, [](auto x, auto) { return x + log(0 * x + 2); }));
static_assert(same([](auto x, auto) { return log(pow(x, 3)); }, [](auto x, auto) { return 3 * log(x); }));
static_assert(same([](auto x, auto) { return log(sqrt(x)); }, [](auto x, auto) { return log(x) / 2; }));
static_assert(same([](auto x, auto) { return log(x * x); }, [](auto x, auto) { return 2 * log(abs(x)); }));
static_assert(same([](auto x, auto) { return log(6 * x); }, [](auto x, auto) { return log(0 * x + 2) + log(3 * x); }));
static_assert(same([](auto x, auto) { return exp2(x) * exp2(-x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto) { return log2(x) * log(0 * x + 2); }, [](auto x, auto) { return log(x); }));
static_assert(same([](auto x, auto) { return log10(x) * (log(0 * x + 2) + log(0 * x + 5)); }, [](auto x, auto) { return log(x); }));
static_assert(same([](auto x, auto) { return expm1(x) + 1; }, [](auto x, auto) { return exp(x); }));
static_assert(same([](auto x, auto) { return log1p(x); }, [](auto x, auto) { return log(1 + x); }));
static_assert(same([](auto x, auto) { return ddx::logistic(x); }, [](auto x, auto) { return exp(x) / (1 + exp(x)); }));

// ---- circular and hyperbolic functions

static_assert(same([](auto x, auto) { return sin(x) * sin(x) + cos(x) * cos(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto) { return 1 / (cos(x) * cos(x)); }, [](auto x, auto) { return 1 + tan(x) * tan(x); }));
static_assert(same([](auto x, auto) { return 1 / pow(sin(x), 2) - 1 / pow(tan(x), 2); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto) { return (1 - cos(x)) / sin(x); }, [](auto x, auto) { return sin(x) / (1 + cos(x)); }));
static_assert(same([](auto x, auto y) { return sin(x - y) + sin(y - x); }, [](auto x, auto) { return 0 * x; }));
static_assert(same([](auto x, auto) { return cosh(x) * cosh(x) - sinh(x) * sinh(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto y) { return sinh(x + y); }, [](auto x, auto y) { return sinh(x) * cosh(y) + cosh(x) * sinh(y); }));
static_assert(same([](auto x, auto) { return tanh(x); }, [](auto x, auto) { return sinh(x) / cosh(x); }));
static_assert(same([](auto x, auto) { return tanh(2 * x); }, [](auto x, auto) { return 2 * tanh(x) / (1 + tanh(x) * tanh(x)); }));
static_assert(same([](auto x, auto) { return erf(x) + erfc(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(same([](auto x, auto) { return asin(x) + acos(x); }, [](auto x, auto) { return asin(0 * x + 1); }));

// ---- sizes, signs and choices

static_assert(same([](auto x, auto) { return sqrt(x * x); }, [](auto x, auto) { return abs(x); }));
static_assert(same([](auto x, auto y) { return abs(-2 * x * y); }, [](auto x, auto y) { return 2 * abs(x) * abs(y); }));
static_assert(same([](auto x, auto) { return x * sign(x); }, [](auto x, auto) { return abs(x); }));
static_assert(same([](auto x, auto) { return abs(x) / x; }, [](auto x, auto) { return sign(x); }));
static_assert(same([](auto x, auto y) { return max(x, y) + min(x, y); }, [](auto x, auto y) { return x + y; }));
static_assert(same([](auto x, auto y) { return max(x, y) * min(x, y); }, [](auto x, auto y) { return x * y; }));
static_assert(same([](auto x, auto y) { return select(x < y, x, y) * y; }, [](auto x, auto y) { return select(x < y, x * y, y * y); }));
static_assert(same([](auto x, auto y) { return select(x < y, x, y) + select(x < y, y, x); }, [](auto x, auto y) { return x + y; }));
static_assert(same([](auto x, auto y) { return select(x < y, x, y); }, [](auto x, auto y) { return select(y <= x, y, x); }));

// ---- each operation's derivative in its textbook form

static_assert(slope([](auto x, auto y) { return x + y; }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(slope([](auto x, auto y) { return y - x; }, [](auto x, auto) { return 0 * x - 1; }));
static_assert(slope([](auto x, auto y) { return sin(x) * exp(x * y); }, [](auto x, auto y) { return cos(x) * exp(x * y) + y * sin(x) * exp(x * y); }));
static_assert(slope([](auto x, auto y) { return sin(x) / (x + y); }, [](auto x, auto y) { return (cos(x) * (x + y) - sin(x)) / ((x + y) * (x + y)); }));
static_assert(slope([](auto x, auto) { return sin(exp(x * x)); }, [](auto x, auto) { return 2 * x * exp(x * x) * cos(exp(x * x)); }));
static_assert(slope([](auto x, auto y) { return y / x; }, [](auto x, auto y) { return -y / (x * x); }));
static_assert(slope([](auto x, auto) { return pow(x, 7); }, [](auto x, auto) { return 7 * pow(x, 6); }));
static_assert(slope([](auto x, auto) { return pow(x, -1.5); }, [](auto x, auto) { return -1.5 / (x * x * sqrt(x)); }));
static_assert(slope([](auto x, auto y) { return pow(x, y); }, [](auto x, auto y) { return y * pow(x, y - 1); }));
static_assert(slope([](auto x, auto y) { return pow(y, x); }, [](auto x, auto y) { return log(y) * pow(y, x); }));
static_assert(slope([](auto x, auto) { return pow(x, x); }, [](auto x, auto) { return pow(x, x) * (1 + log(x)); }));
static_assert(slope([](auto x, auto) { return sqrt(x); }, [](auto x, auto) { return 1 / (2 * sqrt(x)); }));
static_assert(slope([](auto x, auto) { return cbrt(x); }, [](auto x, auto) { return 1 / (3 * cbrt(x) * cbrt(x)); }));
static_assert(slope([](auto x, auto) { return exp(x); }, [](auto x, auto) { return exp(x); }));
static_assert(slope([](auto x, auto) { return exp2(x); }, [](auto x, auto) { return exp2(x) * log(0 * x + 2); }));
static_assert(slope([](auto x, auto) { return expm1(x); }, [](auto x, auto) { return exp(x); }));
static_assert(slope([](auto x, auto) { return log(x); }, [](auto x, auto) { return 1 / x; }));
static_assert(slope([](auto x, auto) { return log2(x); }, [](auto x, auto) { return 1 / (x * log(0 * x + 2)); }));
static_assert(slope([](auto x, auto) { return log10(x); }, [](auto x, auto) { return 1 / (x * log(0 * x + 10)); }));
static_assert(slope([](auto x, auto) { return log1p(x); }, [](auto x, auto) { return 1 / (1 + x); }));
static_assert(slope([](auto x, auto) { return sin(x); }, [](auto x, auto) { return cos(x); }));
static_assert(slope([](auto x, auto) { return cos(x); }, [](auto x, auto) { return -sin(x); }));
static_assert(slope([](auto x, auto) { return tan(x); }, [](auto x, auto) { return 1 / (cos(x) * cos(x)); }));
static_assert(slope([](auto x, auto) { return asin(x); }, [](auto x, auto) { return 1 / sqrt(1 - x * x); }));
static_assert(slope([](auto x, auto) { return acos(x); }, [](auto x, auto) { return -1 / sqrt(1 - x * x); }));
static_assert(slope([](auto x, auto) { return atan(x); }, [](auto x, auto) { return 1 / (1 + x * x); }));
static_assert(slope([](auto x, auto y) { return atan2(x, y); }, [](auto x, auto y) { return y / (x * x + y * y); }));
static_assert(slope([](auto x, auto y) { return atan2(y, x); }, [](auto x, auto y) { return -y / (x * x + y * y); }));
static_assert(slope([](auto x, auto) { return sinh(x); }, [](auto x, auto) { return cosh(x); }));
static_assert(slope([](auto x, auto) { return cosh(x); }, [](auto x, auto) { return sinh(x); }));
static_assert(slope([](auto x, auto) { return tanh(x); }, [](auto x, auto) { return 1 / (cosh(x) * cosh(x)); }));
static_assert(slope([](auto x, auto) { return asinh(x); }, [](auto x, auto) { return 1 / sqrt(x * x + 1); }));
static_assert(slope([](auto x, auto) { return acosh(x); }, [](auto x, auto) { return 1 / sqrt(x * x - 1); }));
static_assert(slope([](auto x, auto) { return atanh(x); }, [](auto x, auto) { return 1 / (1 - x * x); }));
static_assert(slope([](auto x, auto y) { return hypot(x, y); }, [](auto x, auto y) { return x / hypot(x, y); }));
static_assert(slope([](auto x, auto) { return erf(x); }, [](auto x, auto) { return 2 / sqrt(2 * asin(0 * x + 1)) * exp(-x * x); }));
static_assert(slope([](auto x, auto) { return erfc(x); }, [](auto x, auto) { return -2 / sqrt(2 * asin(0 * x + 1)) * exp(-x * x); }));
static_assert(slope([](auto x, auto) { return abs(x); }, [](auto x, auto) { return x / abs(x); }));
static_assert(slope([](auto x, auto y) { return fma(x, x, y); }, [](auto x, auto) { return 2 * x; }));
static_assert(slope([](auto x, auto y) { return select(x < y, x * x, sin(x)); }, [](auto x, auto y) { return select(x < y, 2 * x, cos(x)); }));
static_assert(slope([](auto x, auto) { return ddx::logistic(x); }, [](auto x, auto) { return ddx::logistic(x) * (1 - ddx::logistic(x)); }));
static_assert(slope([](auto x, auto) { return ddx::softplus(x); }, [](auto x, auto) { return ddx::logistic(x); }));

static_assert(slope([](auto x, auto) { return -x; }, [](auto x, auto) { return 0 * x - 1; }));
static_assert(slope([](auto x, auto y) { return x * y; }, [](auto, auto y) { return 1 * y; }));
static_assert(slope([](auto x, auto) { return sign(x); }, [](auto x, auto) { return 0 * x; }));
static_assert(slope([](auto x, auto y) { return max(x, y); }, [](auto x, auto y) { return select(y < x, 1 + 0 * x, select(x < y, 0 * x, 0.5 + 0 * x)); }));
static_assert(slope([](auto x, auto y) { return min(x, y); }, [](auto x, auto y) { return select(x < y, 1 + 0 * x, select(y < x, 0 * x, 0.5 + 0 * x)); }));

// ---- the derivatives of addition theorems

static_assert(slope([](auto x, auto y) { return sin(x + y); }, [](auto x, auto y) { return cos(x) * cos(y) - sin(x) * sin(y); }));
static_assert(slope([](auto x, auto y) { return cos(x + y); }, [](auto x, auto y) { return -sin(x) * cos(y) - cos(x) * sin(y); }));
static_assert(slope([](auto x, auto y) { return tan(x + y); }, [](auto x, auto y) { return (1 + tan(x) * tan(x)) * (1 + tan(y) * tan(y)) / pow(1 - tan(x) * tan(y), 2); }));
static_assert(slope([](auto x, auto y) { return sinh(x + y); }, [](auto x, auto y) { return cosh(x) * cosh(y) + sinh(x) * sinh(y); }));
static_assert(slope([](auto x, auto y) { return cosh(x - y); }, [](auto x, auto y) { return sinh(x) * cosh(y) - cosh(x) * sinh(y); }));
static_assert(slope([](auto x, auto y) { return tanh(x + y); }, [](auto x, auto y) { return (1 - tanh(x) * tanh(x)) * (1 - tanh(y) * tanh(y)) / pow(1 + tanh(x) * tanh(y), 2); }));
static_assert(slope([](auto x, auto) { return sin(3 * x); }, [](auto x, auto) { return 12 * pow(cos(x), 3) - 9 * cos(x); }));

// ---- arguments that are equal as quotients only

static_assert(same([](auto x, auto) { return exp(1 / (x + 1) + 1 / (x - 1)); }, [](auto x, auto) { return exp(2 * x / (x * x - 1)); }));
static_assert(same([](auto x, auto) { return atan((x * x - 1) / (x + 1)); }, [](auto x, auto) { return atan(x - 1); }));

// ---- near misses are not proved

static_assert(!same([](auto x, auto) { return sqrt(x * x); }, [](auto x, auto) { return 1 * x; }));
static_assert(!same([](auto x, auto) { return log(x * x); }, [](auto x, auto) { return 2 * log(x); }));
static_assert(!same([](auto x, auto) { return sqrt(pow(x, 6)); }, [](auto x, auto) { return pow(x, 3); }));
static_assert(!same([](auto x, auto) { return pow(x * x, 1.5); }, [](auto x, auto) { return pow(x, 3); }));
static_assert(!same([](auto x, auto y) { return sqrt(x * y); }, [](auto x, auto y) { return sqrt(-x) * sqrt(-y); }));
static_assert(!same([](auto x, auto y) { return log(x * y); }, [](auto x, auto y) { return log(-x) + log(-y); }));
static_assert(!same([](auto x, auto) { return sign(x) * sign(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(!same([](auto x, auto) { return asin(sin(x)); }, [](auto x, auto) { return 1 * x; }));
static_assert(!same([](auto x, auto) { return atan(tan(x)); }, [](auto x, auto) { return 1 * x; }));
static_assert(!same([](auto x, auto) { return acosh(cosh(x)); }, [](auto x, auto) { return 1 * x; }));
static_assert(!same([](auto x, auto) { return log(exp(x) * exp(x)); }, [](auto x, auto) { return x * x; }));
static_assert(!same([](auto x, auto y) { return (x + y) * (x + y); }, [](auto x, auto y) { return x * x + y * y; }));
static_assert(!same([](auto x, auto y) { return exp(x * y); }, [](auto x, auto y) { return exp(x) * exp(y); }));
static_assert(!same([](auto x, auto) { return sin(2 * x); }, [](auto x, auto) { return 2 * sin(x); }));
static_assert(!same([](auto x, auto) { return cos(x) * cos(x) - sin(x) * sin(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(!same([](auto x, auto) { return cosh(x) * cosh(x) + sinh(x) * sinh(x); }, [](auto x, auto) { return 0 * x + 1; }));
static_assert(!same([](auto x, auto y) { return max(x, y); }, [](auto x, auto y) { return min(x, y); }));
static_assert(!same([](auto x, auto y) { return select(x < y, x, y); }, [](auto x, auto y) { return select(y < x, x, y); }));
static_assert(!same([](auto x, auto y) { return pow(x, y + 1); }, [](auto x, auto y) { return y * pow(x, y); }));
static_assert(!same([](auto x, auto) { return 1 / (x - 1) - 1 / (x + 1); }, [](auto x, auto) { return 1 / (x * x - 1); }));
static_assert(!same([](auto x, auto) { return sqrt(x + 1); }, [](auto x, auto) { return sqrt(x) + 1; }));
static_assert(!same([](auto x, auto) { return cbrt(x); }, [](auto x, auto) { return sqrt(x); }));
static_assert(!slope([](auto x, auto) { return cos(x); }, [](auto x, auto) { return sin(x); }));
static_assert(!slope([](auto x, auto) { return pow(x, 7); }, [](auto x, auto) { return 7 * pow(x, 7); }));
static_assert(!slope([](auto x, auto) { return pow(x, 7); }, [](auto x, auto) { return 6 * pow(x, 6); }));
static_assert(!slope([](auto x, auto) { return tanh(x); }, [](auto x, auto) { return 1 / cosh(x); }));
static_assert(!slope([](auto x, auto) { return asin(x); }, [](auto x, auto) { return 1 / sqrt(1 + x * x); }));
static_assert(!slope([](auto x, auto y) { return atan2(x, y); }, [](auto x, auto y) { return -y / (x * x + y * y); }));
static_assert(!slope([](auto x, auto y) { return x / y; }, [](auto x, auto y) { return x / (y * y); }));
static_assert(!slope([](auto x, auto) { return ddx::logistic(x); }, [](auto x, auto) { return ddx::logistic(x) * (1 + ddx::logistic(x)); }));
static_assert(!slope([](auto x, auto) { return exp2(x); }, [](auto x, auto) { return exp2(x); }));

static_assert(!slope([](auto x, auto y) { return sin(x + y); }, [](auto x, auto y) { return cos(x) * cos(y) + sin(x) * sin(y); }));
static_assert(!slope([](auto x, auto y) { return cosh(x - y); }, [](auto x, auto y) { return sinh(x) * cosh(y) + cosh(x) * sinh(y); }));
static_assert(!same([](auto x, auto) { return exp(1 / (x + 1) + 1 / (x - 1)); }, [](auto x, auto) { return exp(2 / (x * x - 1)); }));
static_assert(!same([](auto x, auto) { return atan((x * x - 1) / (x + 1)); }, [](auto x, auto) { return atan(x + 1); }));

}  // namespace
