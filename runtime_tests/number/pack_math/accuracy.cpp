// SPDX-License-Identifier: MIT
// The error of the functions in lanes against MPFR, as a table. DDX_LONG=1: a million arguments each instead of twenty thousand.
#include "functions.hpp"

namespace {

template <class T, int N>
void check_all(int count) {
    for (const auto& f : pack_math::functions<T, N>()) {
        const auto found = pack_math::largest_error(f, pack_math::arguments<T>(f.from, f.to, count));
        std::printf("| %-5s | pack<%s, %d> | %.4f | %.17g |\n", f.name, against_mpfr::name_of<T>, N, found.error, static_cast<double>(found.x));
        CHECK_MESSAGE(found.error <= pack_math::bound, f.name);
    }
}

}  // namespace

TEST_CASE("each function is within 1 ulp in every lane of the machine's registers") {
    check_all<double, ddx::detail::machine_width<double>>(pack_math::arguments_for_each_function());
    check_all<float, ddx::detail::machine_width<float>>(pack_math::arguments_for_each_function());
}

TEST_CASE("each function is within 1 ulp in narrower and wider packs") {
    check_all<double, 2>(2000);
    check_all<double, 16>(2000);
    check_all<float, 2>(2000);
    check_all<float, 32>(2000);
}
