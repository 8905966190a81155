// SPDX-License-Identifier: MIT
#pragma once

/// The elementary functions of packs.
///
/// Math      sqrt, fma, abs, copysign, sign, min, max are exact or rounded once; exp, exp2, expm1, log, log2, log10, log1p, sin,
///           cos, sinh, cosh and tanh are computed in all lanes at once, within 1 ulp (measured against MPFR, see
///           runtime_tests/number/pack_math/accuracy.cpp); every other function is called lane by lane.
/// Edges     ISO C 17, annex F, but that errno is not set. In constant evaluation each lane is ddx::elementary's.
/// Cost      float is computed in double. sin and cos of lanes with |x| > 10^6 are ddx::elementary's, which are slow.

#include <ddx/number/pack_math/by_lanes.hpp>
#include <ddx/number/pack_math/circular.hpp>
#include <ddx/number/pack_math/exp.hpp>
#include <ddx/number/pack_math/hyperbolic.hpp>
#include <ddx/number/pack_math/log.hpp>
#include <ddx/number/pack_math/parts.hpp>
