// SPDX-License-Identifier: MIT
#pragma once
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ instantiates at the end and complains of ours below a user's globals

/// Proofs: exact numbers, bounds of real numbers, normal forms, and identities decided by the compiler.
// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

#include <ddx/number/exact.hpp>
#include <ddx/proof/enclosure.hpp>
#include <ddx/proof/identical.hpp>

#pragma GCC diagnostic pop
