// SPDX-License-Identifier: MIT
#pragma once
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ddx/base/diagnostic.hpp>

namespace ddx {

template <class T, std::size_t N>
struct vec;
template <class T, std::size_t Rows, std::size_t Columns>
struct mat;

/// A number in the widest sense: arithmetic types, exact numbers, intervals, SIMD packs, traced symbols; no expression.
template <class T>
inline constexpr bool is_number = !requires { typename T::expression_tag; };
template <>
inline constexpr bool is_number<failed> = false;
template <class T, std::size_t N>
inline constexpr bool is_number<vec<T, N>> = false;
template <class T, std::size_t Rows, std::size_t Columns>
inline constexpr bool is_number<mat<T, Rows, Columns>> = false;
template <class T>
concept Number = is_number<std::remove_cvref_t<T>>;

/// A type that the engine can compute in: it has + - * / of its own.
template <class T>
concept Numeric = std::is_arithmetic_v<T> || (is_number<T> && requires(const T& a) {
    a + a;
    a * a;
    a - a;
    a / a;
});

/// A vector of N numbers, contiguous.
///
/// Math      an element of T^N with the usual linear structure; x[i] is component i, counted from 0.
/// Edges     operator[] does not check its index; constant evaluation does.
template <class T, std::size_t N>
struct vec {
    static_assert(N > 0, "ddx: a vector has at least one component");
    using value_type = T;
    T components[N];

    static constexpr std::size_t size() { return N; }
    constexpr T& operator[](std::size_t i) { return components[i]; }
    constexpr const T& operator[](std::size_t i) const { return components[i]; }
    // so that a loop with an int, in a user's own function, gives no warning
    template <std::integral Index>
    constexpr T& operator[](Index i) {
        return components[i];
    }
    template <std::integral Index>
    constexpr const T& operator[](Index i) const {
        return components[i];
    }
    constexpr T* data() { return components; }
    constexpr const T* data() const { return components; }
    constexpr T* begin() { return components; }
    constexpr T* end() { return components + N; }
    constexpr const T* begin() const { return components; }
    constexpr const T* end() const { return components + N; }

    template <std::size_t I, class Self>
    friend constexpr auto& get(Self& self)
        requires std::is_same_v<std::remove_const_t<Self>, vec>
    {
        return self.components[I];
    }

    constexpr bool operator==(const vec& other) const
        requires requires(const T& a) { { a == a } -> std::same_as<bool>; }
    {
        for (std::size_t i = 0; i < N; ++i)
            if (!(components[i] == other.components[i])) return false;
        return true;
    }

    template <class U>
    constexpr vec& operator+=(const vec<U, N>& other) {
        for (std::size_t i = 0; i < N; ++i) components[i] = components[i] + other[i];
        return *this;
    }
    template <class U>
    constexpr vec& operator-=(const vec<U, N>& other) {
        for (std::size_t i = 0; i < N; ++i) components[i] = components[i] - other[i];
        return *this;
    }
    template <Number S>
    constexpr vec& operator*=(const S& factor) {
        for (T& component : components) component = component * factor;
        return *this;
    }
    template <Number S>
    constexpr vec& operator/=(const S& divisor) {
        for (T& component : components) component = component / divisor;
        return *this;
    }
};

/// The type in which numbers of several types are computed together.
template <class First, class... Rest>
struct promoted {
    using type = First;
};
template <class First, class Second, class... Rest>
struct promoted<First, Second, Rest...> {
    using type = typename promoted<std::remove_cvref_t<decltype(std::declval<First>() + std::declval<Second>())>, Rest...>::type;
};
template <class First>
struct promoted<First, First> {
    using type = First;
};
template <class... Ts>
using promoted_t = typename promoted<Ts...>::type;

template <class... Ts>
vec(Ts...) -> vec<promoted_t<Ts...>, sizeof...(Ts)>;

/// f applied to each component: (f(x_0), …, f(x_{N-1})).
template <class F, class T, std::size_t N>
constexpr auto map(F f, const vec<T, N>& x) {
    vec<std::remove_cvref_t<decltype(f(x[0]))>, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = f(x[i]);
    return result;
}

/// f applied to the components of two vectors in pairs.
template <class F, class T, class U, std::size_t N>
constexpr auto map(F f, const vec<T, N>& x, const vec<U, N>& y) {
    vec<std::remove_cvref_t<decltype(f(x[0], y[0]))>, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = f(x[i], y[i]);
    return result;
}

template <class T, class U, std::size_t N>
constexpr auto operator+(const vec<T, N>& x, const vec<U, N>& y) {
    return map([](const T& a, const U& b) { return a + b; }, x, y);
}
template <class T, class U, std::size_t N>
constexpr auto operator-(const vec<T, N>& x, const vec<U, N>& y) {
    return map([](const T& a, const U& b) { return a - b; }, x, y);
}
template <class T, std::size_t N>
constexpr auto operator-(const vec<T, N>& x) {
    return map([](const T& a) { return -a; }, x);
}
template <Number S, class T, std::size_t N>
constexpr auto operator*(const S& factor, const vec<T, N>& x) {
    return map([&](const T& a) { return factor * a; }, x);
}
template <Number S, class T, std::size_t N>
constexpr auto operator*(const vec<T, N>& x, const S& factor) {
    return map([&](const T& a) { return a * factor; }, x);
}
template <Number S, class T, std::size_t N>
constexpr auto operator/(const vec<T, N>& x, const S& divisor) {
    return map([&](const T& a) { return a / divisor; }, x);
}

}  // namespace ddx

template <class T, std::size_t N>
struct std::tuple_size<ddx::vec<T, N>> : std::integral_constant<std::size_t, N> {};
template <std::size_t I, class T, std::size_t N>
struct std::tuple_element<I, ddx::vec<T, N>> {
    using type = T;
};
