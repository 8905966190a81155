// SPDX-License-Identifier: MIT
#pragma once

// The one door to Boost.Hana: tuples of heterogeneous expressions and integral constants (its maps take a compiler .04 s more).
#include <boost/hana/at.hpp>
#include <boost/hana/basic_tuple.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/unpack.hpp>

namespace ddx {

namespace hana = boost::hana;

}  // namespace ddx
