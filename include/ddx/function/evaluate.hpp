// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/differentiated.hpp>

namespace ddx {

/// A value together with its gradient.
template <class T, class Gradient>
struct value_and_gradient_result {
    T value;
    Gradient gradient;
};

/// A value together with its Jacobian.
template <class T, class Jacobian>
struct value_and_jacobian_result {
    T value;
    Jacobian jacobian;
};

/// The value of a source at its inputs, one number after the other, in the arithmetic of T.
template <Traceable Source, class T, class Inputs>
DDX_INLINE constexpr auto evaluate_source(const Inputs& inputs) {
    using first_type = shaped_t<T, Source::results[0]>;
    if constexpr (Source::results.size() == 1) {
        first_type result;
        run<program_of<Source>>(inputs, detail::entries_of(result));
        return result;
    } else {
        using second_type = shaped_t<T, Source::results[1]>;
        constexpr int split = static_cast<int>(Source::results[0].size());
        if constexpr (Source::results[1].is_matrix()) {
            value_and_jacobian_result<first_type, second_type> result;
            run<program_of<Source>, split>(inputs, detail::entries_of(result.value), detail::entries_of(result.jacobian));
            return result;
        } else {
            value_and_gradient_result<first_type, second_type> result;
            run<program_of<Source>, split>(inputs, detail::entries_of(result.value), detail::entries_of(result.gradient));
            return result;
        }
    }
}

}  // namespace ddx
