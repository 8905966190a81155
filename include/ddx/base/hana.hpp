// SPDX-License-Identifier: MIT
#pragma once

// The one door to Boost.Hana: tuples of heterogeneous expressions, maps from names to bound values, integral constants.
#include <boost/hana/at_key.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

namespace ddx {

namespace hana = boost::hana;

}  // namespace ddx
