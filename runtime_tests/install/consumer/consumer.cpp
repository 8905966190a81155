// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/version.hpp>

static_assert(ddx::version_major >= 0);

// Warnings that ddx's own developers turn into errors: they must not reach a user's code.
int main(int count, char**) {
    int unused;
    int shadowed = 1.5 * count;
    { int shadowed = 0; }
    return shadowed == 1 ? 0 : 1;
}
