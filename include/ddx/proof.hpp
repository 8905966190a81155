// SPDX-License-Identifier: MIT
#pragma once

/// Proofs: exact numbers, normal forms, and identities decided by the compiler.
#include <ddx/number/exact.hpp>
#include <ddx/proof/identical.hpp>
