// expect: proofs are included by what hot code includes
// SPDX-License-Identifier: MIT
// What hot code includes has grown: it holds the proofs too.
#ifndef DDX_CURED
#include <ddx/ddx.hpp>
#endif

#include "../function.cpp"
