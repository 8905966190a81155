// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>
#include <ddx/base/config.hpp>
#include <ddx/expr/mat.hpp>

namespace ddx {

/// The shape of a value: a scalar (rows = columns = 0), a vector of `rows` (columns = 0), or a matrix.
struct shape {
    std::size_t rows = 0, columns = 0;

    constexpr bool is_scalar() const { return rows == 0; }
    constexpr bool is_vector() const { return rows > 0 && columns == 0; }
    constexpr bool is_matrix() const { return columns > 0; }
    /// The number of its entries.
    constexpr std::size_t size() const { return is_scalar() ? 1 : is_vector() ? rows : rows * columns; }
    constexpr bool operator==(const shape&) const = default;
};

/// A class of a fixed number of components that lie side by side: std::array and its like.
template <class T>
concept ArrayLike = requires(T& value) {
    std::tuple_size<T>::value;
    typename T::value_type;
    value.data();
};

/// The shape of the values of a type; a number is a scalar.
template <class T>
inline constexpr shape shape_of{};
template <class T, std::size_t N>
inline constexpr shape shape_of<vec<T, N>>{N, 0};
template <ArrayLike T>
inline constexpr shape shape_of<T>{std::tuple_size<T>::value, 0};
template <class T, std::size_t R, std::size_t C>
inline constexpr shape shape_of<mat<T, R, C>>{R, C};

/// The number of components that a type has room for, as its type says: arrays, vectors, fixed spans; 0 for a number.
template <class A>
inline constexpr std::size_t static_extent = 0;
template <class T, std::size_t N>
inline constexpr std::size_t static_extent<T[N]> = N;
template <class A>
    requires requires { std::tuple_size<A>::value; }
inline constexpr std::size_t static_extent<A> = std::tuple_size<A>::value;
template <class A>
    requires requires { A::extent; }
inline constexpr std::size_t static_extent<A> = A::extent;

/// Marks a scalar where lengths are listed: an argument of `ddx::function`, the value or argument of `ddx::unknown`.
struct scalar_mark {};
inline constexpr scalar_mark scalar{};

constexpr shape argument_shape(scalar_mark) { return {}; }
constexpr shape argument_shape(std::size_t length) { return {length, 0}; }

namespace detail {

template <class T, shape Shape>
struct shaped {
    using type = mat<T, Shape.rows, Shape.columns>;
};
template <class T, shape Shape>
    requires(Shape.is_scalar())
struct shaped<T, Shape> {
    using type = T;
};
template <class T, shape Shape>
    requires(Shape.is_vector())
struct shaped<T, Shape> {
    using type = vec<T, Shape.rows>;
};

/// The entries of a value, contiguous and row by row.
template <class V>
DDX_INLINE constexpr auto* entries_of(V& value) {
    if constexpr (requires { value.data(); })
        return value.data();
    else
        return &value;
}

}  // namespace detail

/// The type of a value of a given shape with entries of type T.
template <class T, shape Shape>
using shaped_t = typename detail::shaped<T, Shape>::type;

}  // namespace ddx
