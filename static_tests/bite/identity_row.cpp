// expect: the_simplifier_honours_the_row
// SPDX-License-Identifier: MIT
// A row of the identity table that the simplifier does not honour does not compile.
#include "../graph/identity_audit.hpp"

namespace {

using namespace identity_audit;
using namespace ddx::letters;

#ifdef DDX_CURED
constexpr identity_row row{pow(u, 3) / u, pow(u, 2), proviso::where_defined, false, ddx::applied_by::collecting};
#else
constexpr identity_row row{u / u, 1, proviso::where_defined, false, ddx::applied_by::collecting};
#endif

consteval bool the_simplifier_honours_the_row() { return is_honoured(row); }
static_assert(the_simplifier_honours_the_row());

}  // namespace
