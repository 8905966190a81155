// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/vec.hpp>

namespace ddx {

/// A matrix of numbers with Rows rows and Columns columns, contiguous and row-major.
///
/// Math      a linear map T^Columns -> T^Rows; m(i, j) is the entry in row i and column j, both counted from 0,
///           and stands at m.data()[i * Columns + j].
/// Edges     operator() does not check its indices; constant evaluation does.
template <class T, std::size_t Rows, std::size_t Columns>
struct mat {
    static_assert(Rows > 0 && Columns > 0, "ddx: a matrix has at least one row and one column");
    using value_type = T;
    T entries[Rows * Columns];

    static constexpr std::size_t rows() { return Rows; }
    static constexpr std::size_t columns() { return Columns; }
    static constexpr std::size_t size() { return Rows * Columns; }
    template <std::integral I, std::integral J>
    constexpr T& operator()(I i, J j) {
        return entries[place_of(i, j)];
    }
    template <std::integral I, std::integral J>
    constexpr const T& operator()(I i, J j) const {
        return entries[place_of(i, j)];
    }
    constexpr T* data() { return entries; }
    constexpr const T* data() const { return entries; }
    constexpr T* begin() { return entries; }
    constexpr T* end() { return entries + Rows * Columns; }
    constexpr const T* begin() const { return entries; }
    constexpr const T* end() const { return entries + Rows * Columns; }

    /// Row i as a vector.
    constexpr vec<T, Columns> row(std::size_t i) const {
        vec<T, Columns> result{};
        for (std::size_t j = 0; j < Columns; ++j) result[j] = (*this)(i, j);
        return result;
    }

    constexpr bool operator==(const mat& other) const
        requires requires(const T& a) { { a == a } -> std::same_as<bool>; }
    {
        for (std::size_t k = 0; k < Rows * Columns; ++k)
            if (!(entries[k] == other.entries[k])) return false;
        return true;
    }

private:
    static constexpr std::size_t place_of(auto i, auto j) { return static_cast<std::size_t>(i) * Columns + static_cast<std::size_t>(j); }
};

namespace detail {

template <std::size_t Rows, std::size_t Columns, class F>
constexpr auto make_mat(F entry) {
    mat<std::remove_cvref_t<decltype(entry(0U, 0U))>, Rows, Columns> result{};
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Columns; ++j) result(i, j) = entry(i, j);
    return result;
}

}  // namespace detail

template <class T, class U, std::size_t R, std::size_t C>
constexpr auto operator+(const mat<T, R, C>& a, const mat<U, R, C>& b) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return a(i, j) + b(i, j); });
}
template <class T, class U, std::size_t R, std::size_t C>
constexpr auto operator-(const mat<T, R, C>& a, const mat<U, R, C>& b) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return a(i, j) - b(i, j); });
}
template <class T, std::size_t R, std::size_t C>
constexpr auto operator-(const mat<T, R, C>& a) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return -a(i, j); });
}
template <Number S, class T, std::size_t R, std::size_t C>
constexpr auto operator*(const S& factor, const mat<T, R, C>& a) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return factor * a(i, j); });
}
template <Number S, class T, std::size_t R, std::size_t C>
constexpr auto operator*(const mat<T, R, C>& a, const S& factor) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return a(i, j) * factor; });
}
template <Number S, class T, std::size_t R, std::size_t C>
constexpr auto operator/(const mat<T, R, C>& a, const S& divisor) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) { return a(i, j) / divisor; });
}

/// The matrix-vector product: (A x)_i = Σ_j A_ij x_j.
template <class T, class U, std::size_t R, std::size_t C>
constexpr auto operator*(const mat<T, R, C>& a, const vec<U, C>& x) {
    vec<std::remove_cvref_t<decltype(a(0, 0) * x[0])>, R> result{};
    for (std::size_t i = 0; i < R; ++i) {
        auto total = a(i, 0) * x[0];
        for (std::size_t j = 1; j < C; ++j) total = total + a(i, j) * x[j];
        result[i] = total;
    }
    return result;
}

/// The matrix product: (A B)_ij = Σ_k A_ik B_kj.
template <class T, class U, std::size_t R, std::size_t K, std::size_t C>
constexpr auto operator*(const mat<T, R, K>& a, const mat<U, K, C>& b) {
    return detail::make_mat<R, C>([&](std::size_t i, std::size_t j) {
        auto total = a(i, 0) * b(0, j);
        for (std::size_t k = 1; k < K; ++k) total = total + a(i, k) * b(k, j);
        return total;
    });
}

/// The transposed matrix: transpose(A)_ij = A_ji.
template <class T, std::size_t R, std::size_t C>
constexpr auto transpose(const mat<T, R, C>& a) {
    return detail::make_mat<C, R>([&](std::size_t i, std::size_t j) { return a(j, i); });
}

}  // namespace ddx
