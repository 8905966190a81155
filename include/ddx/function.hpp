// SPDX-License-Identifier: MIT
#pragma once
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ instantiates at the end and complains of ours below a user's globals

// Functions, their derivatives and what these cost: the part of <ddx/ddx.hpp> that hot code needs, without formulas and proofs.
// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

#include <ddx/function/function.hpp>
#include <ddx/function/operations.hpp>
#include <ddx/version.hpp>

#pragma GCC diagnostic pop
