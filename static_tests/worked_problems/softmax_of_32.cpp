// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// Problem 2 with 32 components, x_i = (7 i mod 32) / 8, against values computed with 60 digits.
namespace {

using ddx::vec;
using support::within_ulps;

constexpr vec<long double, 32> exact_32{
    2.484198670746834399475550e-3L, 5.959282816560486253023410e-3L, 1.429557631840961169739741e-2L,
    3.429330484325394060145965e-2L, 8.226536173696409943552690e-2L, 3.614487738142591956195522e-3L,
    8.670705335377281108934201e-3L, 2.079994081030525953448699e-2L, 4.989646412581926626858940e-2L,
    1.196953950477434476416737e-1L, 5.259048627240232752839754e-3L, 1.261580182165817608702265e-2L,
    3.026373530356090654049075e-2L, 7.259892692287210892351905e-2L, 3.189774233340837551022349e-3L,
    7.651870601694176058475208e-3L, 1.835588333903731099105705e-2L, 4.403347504095888424111020e-2L,
    1.056308153832731123235843e-1L, 4.641094124081273865067577e-3L, 1.113340603123443664816388e-2L,
    2.670765266603257012227627e-2L, 6.406832814040002799924740e-2L, 2.814965880867441601850430e-3L,
    6.752752104973234700114373e-3L, 1.619901019090460762754387e-2L, 3.885940533368230553326690e-2L,
    9.321886739322375331939273e-2L, 4.095751189105290071336878e-3L, 9.825196337781043561807799e-3L,
    2.356942075307895473388149e-2L, 5.654010113767649585016635e-2L};
constexpr auto point_32 = [] {
    vec<double, 32> result{};
    for (unsigned i = 0; i < 32; ++i) result[i] = static_cast<double>(7 * i % 32) / 8;
    return result;
}();
constexpr auto traced_32 = ddx::function<32>([](auto x) { return softmax(x); });

// at this point the values are 2.2 ulp off and the Jacobian 5.4; 31 additions could make it 17 ulp
constexpr int ulps_of_32 = 3;

consteval bool of_thirty_two_components_is_near() {
    constexpr auto x = ddx::variable<"x", 32>;
    return within_ulps(traced_32(point_32), exact_32, ulps_of_32) && within_ulps(softmax(x)(x = point_32), exact_32, ulps_of_32);
}
constexpr auto jacobian_32 = jacobian(traced_32)(point_32);
consteval bool jacobian_of_thirty_two_components_is_near() {
    for (std::size_t i = 0; i < 32; ++i)
        for (std::size_t j = 0; j < 32; ++j)
            if (!within_ulps(jacobian_32(i, j), exact_32[i] * ((i == j ? 1.0L : 0.0L) - exact_32[j]), 2 * ulps_of_32)) return false;
    return true;
}

static_assert(of_thirty_two_components_is_near());
static_assert(jacobian_of_thirty_two_components_is_near());

}  // namespace
