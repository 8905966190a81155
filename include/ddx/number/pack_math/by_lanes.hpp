// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack.hpp>

namespace ddx {

// Functions without a form in registers: math's, called lane by lane, with its error and its edges.
// clang-format off
template <class T, int N> constexpr pack<T, N> cbrt(const pack<T, N>& x) { return by_lanes([](T u) { return math::cbrt(u); }, x); }
template <class T, int N> constexpr pack<T, N> tan(const pack<T, N>& x) { return by_lanes([](T u) { return math::tan(u); }, x); }
template <class T, int N> constexpr pack<T, N> asin(const pack<T, N>& x) { return by_lanes([](T u) { return math::asin(u); }, x); }
template <class T, int N> constexpr pack<T, N> acos(const pack<T, N>& x) { return by_lanes([](T u) { return math::acos(u); }, x); }
template <class T, int N> constexpr pack<T, N> atan(const pack<T, N>& x) { return by_lanes([](T u) { return math::atan(u); }, x); }
template <class T, int N> constexpr pack<T, N> asinh(const pack<T, N>& x) { return by_lanes([](T u) { return math::asinh(u); }, x); }
template <class T, int N> constexpr pack<T, N> acosh(const pack<T, N>& x) { return by_lanes([](T u) { return math::acosh(u); }, x); }
template <class T, int N> constexpr pack<T, N> atanh(const pack<T, N>& x) { return by_lanes([](T u) { return math::atanh(u); }, x); }
template <class T, int N> constexpr pack<T, N> erf(const pack<T, N>& x) { return by_lanes([](T u) { return math::erf(u); }, x); }
template <class T, int N> constexpr pack<T, N> erfc(const pack<T, N>& x) { return by_lanes([](T u) { return math::erfc(u); }, x); }

template <class T, int N> constexpr pack<T, N> pow(const pack<T, N>& x, const pack<T, N>& y) { return by_lanes([](T u, T v) { return math::pow(u, v); }, x, y); }
template <class T, int N> constexpr pack<T, N> atan2(const pack<T, N>& y, const pack<T, N>& x) { return by_lanes([](T v, T u) { return math::atan2(v, u); }, y, x); }
template <class T, int N> constexpr pack<T, N> hypot(const pack<T, N>& x, const pack<T, N>& y) { return by_lanes([](T u, T v) { return math::hypot(u, v); }, x, y); }
// clang-format on

}  // namespace ddx
