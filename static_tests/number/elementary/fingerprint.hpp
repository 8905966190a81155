// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary.hpp>

#include <cstdint>

/// Numbers that stand for all bits of all results of a function on a fixed set of arguments, in three types.
namespace fingerprint {

namespace ours = ddx::elementary;
namespace parts = ddx::elementary::detail;

/// A permutation of the 64-bit integers (the finalizer of splitmix64).
constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

/// A function with the binary exponents between which three of four of its arguments lie; the fourth lies anywhere.
template <typename F> struct subject {
    F function;
    int from, to;
};

template <typename T> constexpr T argument(std::uint64_t index, std::uint64_t position, int from, int to) {
    std::uint64_t const bits = mixed(index * 3 + position + 1);
    std::uint64_t const more = mixed(bits);
    bool const anywhere      = more % 4 == 0;
    int const least          = anywhere ? parts::smallest_exponent<T> - parts::digits<T> : from;
    int const greatest       = anywhere ? parts::largest_exponent<T> : to;
    int const exponent       = least + static_cast<int>((more >> 8) % static_cast<std::uint64_t>(greatest - least + 1));
    return parts::encode<T>({parts::join(bits >> (64 - parts::digits<T>) << (64 - parts::digits<T>), 0) | parts::top_bit, exponent, (more & 128) != 0});
}

template <typename T> constexpr std::uint64_t digest(T y) {
    parts::operand const a = parts::decode(y);
    bool const sign        = a.negative() && a.what != parts::kind::nan;
    return mixed(mixed(parts::high_half(a.value.significand)) + static_cast<std::uint64_t>(a.value.exponent + 65536) * 16
                 + static_cast<std::uint64_t>(a.what) * 2 + (sign ? 1 : 0));
}

template <typename T, typename F> constexpr std::uint64_t digest_at(subject<F> const& s, std::uint64_t index) {
    return mixed(index + digest(s.function(argument<T>(index, 0, s.from, s.to), argument<T>(index, 1, s.from, s.to), argument<T>(index, 2, s.from, s.to))));
}

/// The sum, modulo 2^64, of the digests of f(x) for the arguments first, ..., last - 1 in float, double and long double.
template <typename F> constexpr std::uint64_t of(subject<F> const& s, std::uint64_t first, std::uint64_t last) {
    std::uint64_t sum = 0;
    for (std::uint64_t i = first; i < last; ++i) sum += digest_at<float>(s, i) + digest_at<double>(s, i) + digest_at<long double>(s, i);
    return sum;
}

inline constexpr subject sqrt {[](auto x, auto, auto) { return ours::sqrt(x); }, -60, 60};
inline constexpr subject cbrt {[](auto x, auto, auto) { return ours::cbrt(x); }, -60, 60};
inline constexpr subject exp  {[](auto x, auto, auto) { return ours::exp(x); }, -30, 9};
inline constexpr subject exp2 {[](auto x, auto, auto) { return ours::exp2(x); }, -30, 9};
inline constexpr subject expm1{[](auto x, auto, auto) { return ours::expm1(x); }, -30, 9};
inline constexpr subject log  {[](auto x, auto, auto) { return ours::log(x); }, -3, 3};
inline constexpr subject log2 {[](auto x, auto, auto) { return ours::log2(x); }, -3, 3};
inline constexpr subject log10{[](auto x, auto, auto) { return ours::log10(x); }, -3, 3};
inline constexpr subject log1p{[](auto x, auto, auto) { return ours::log1p(x); }, -30, 3};
inline constexpr subject sin  {[](auto x, auto, auto) { return ours::sin(x); }, -10, 60};
inline constexpr subject cos  {[](auto x, auto, auto) { return ours::cos(x); }, -10, 60};
inline constexpr subject tan  {[](auto x, auto, auto) { return ours::tan(x); }, -10, 60};
inline constexpr subject asin {[](auto x, auto, auto) { return ours::asin(x); }, -20, -1};
inline constexpr subject acos {[](auto x, auto, auto) { return ours::acos(x); }, -20, -1};
inline constexpr subject atan {[](auto x, auto, auto) { return ours::atan(x); }, -20, 20};
inline constexpr subject sinh {[](auto x, auto, auto) { return ours::sinh(x); }, -20, 9};
inline constexpr subject cosh {[](auto x, auto, auto) { return ours::cosh(x); }, -20, 9};
inline constexpr subject tanh {[](auto x, auto, auto) { return ours::tanh(x); }, -20, 5};
inline constexpr subject asinh{[](auto x, auto, auto) { return ours::asinh(x); }, -20, 20};
inline constexpr subject acosh{[](auto x, auto, auto) { return ours::acosh(x); }, 0, 20};
inline constexpr subject atanh{[](auto x, auto, auto) { return ours::atanh(x); }, -20, -1};
inline constexpr subject erf  {[](auto x, auto, auto) { return ours::erf(x); }, -20, 2};
inline constexpr subject erfc {[](auto x, auto, auto) { return ours::erfc(x); }, -20, 4};
inline constexpr subject floor{[](auto x, auto, auto) { return ours::floor(x); }, -3, 60};
inline constexpr subject ceil {[](auto x, auto, auto) { return ours::ceil(x); }, -3, 60};
inline constexpr subject trunc{[](auto x, auto, auto) { return ours::trunc(x); }, -3, 60};
inline constexpr subject round{[](auto x, auto, auto) { return ours::round(x); }, -3, 60};
inline constexpr subject rint {[](auto x, auto, auto) { return ours::rint(x); }, -3, 60};
inline constexpr subject pow  {[](auto x, auto y, auto) { return ours::pow(ours::abs(x), y); }, -3, 3};
inline constexpr subject hypot{[](auto x, auto y, auto) { return ours::hypot(x, y); }, -20, 20};
inline constexpr subject atan2{[](auto x, auto y, auto) { return ours::atan2(x, y); }, -20, 20};
inline constexpr subject fma  {[](auto x, auto y, auto z) { return ours::fma(x, y, z); }, -20, 20};
inline constexpr subject ldexp{[](auto x, auto, auto) { return ours::ldexp(x, -120); }, -30, 30};

} // namespace fingerprint
