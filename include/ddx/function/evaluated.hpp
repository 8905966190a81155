// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/variable.hpp>

namespace ddx {

/// One component of a vector formula at integers: a rounded number that knows which real number it stands for.
template <class E, std::size_t Index, class... Bindings>
struct evaluated_component {
    double value;
    E formula;
    hana::basic_tuple<Bindings...> at;

    constexpr operator double() const { return value; }
};

/// The value of a vector formula at integers: a ddx::vec<double, N>, and where it comes from.
///
/// Math      the components are rounded; v[0_c] also knows the formula and the point, so that ddx::encloses can prove what it is.
/// Cost      as much memory as the integers take, none if only the components are used.
template <class E, class... Bindings>
struct evaluated : vec<double, E::value_shape.rows> {
    using vector_type = vec<double, E::value_shape.rows>;

    E formula{};
    hana::basic_tuple<Bindings...> at;

    constexpr evaluated() : vector_type{} {}
    constexpr evaluated(const vector_type& rounded, const E& e, const Bindings&... bindings) : vector_type(rounded), formula(e), at(bindings...) {}

    template <std::integral Index>
    constexpr double& operator[](Index i) {
        return this->components[i];
    }
    template <std::integral Index>
    constexpr const double& operator[](Index i) const {
        return this->components[i];
    }
    template <class Index>
        requires requires { Index::value; }
    constexpr auto operator[](Index) const {
        constexpr auto index = static_cast<std::size_t>(Index::value);
        if constexpr (demand<code::D07, (index < E::value_shape.rows), index, E::value_shape.rows>())
            return evaluated_component<E, index, Bindings...>{this->components[index], formula, at};
        else
            return failed{};
    }

    template <std::size_t I>
    friend constexpr double get(const evaluated& self) {
        return self.components[I];
    }
};

// wherever a vector is looked at by its type, an evaluated one is the vector of its components
template <class E, class... Bindings>
inline constexpr bool is_number<evaluated<E, Bindings...>> = false;
template <class E, class... Bindings>
inline constexpr shape shape_of<evaluated<E, Bindings...>> = E::value_shape;

}  // namespace ddx

template <class E, class... Bindings>
struct std::tuple_size<ddx::evaluated<E, Bindings...>> : std::integral_constant<std::size_t, E::value_shape.rows> {};
template <std::size_t I, class E, class... Bindings>
struct std::tuple_element<I, ddx::evaluated<E, Bindings...>> {
    using type = double;
};
