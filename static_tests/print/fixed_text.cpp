// SPDX-License-Identifier: MIT
#include <ddx/print/fixed_text.hpp>

#include <initializer_list>

namespace {

using namespace ddx;

struct greeting {
    static constexpr buffer<char> write() {
        buffer<char> result;
        for (const char c : {'d', 'd', 'x'}) result.push(c);
        return result;
    }
};

static_assert(fixed_text<greeting>::size == 3);
static_assert(fixed_text<greeting>::value == "ddx");
static_assert(!(fixed_text<greeting>::value == "dd"));
static_assert(!(fixed_text<greeting>::value == "ddy"));
static_assert(greeting::write() == "ddx" && !(greeting::write() == "ddx1") && !(greeting::write() == "d"));

}  // namespace
