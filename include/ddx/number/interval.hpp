// SPDX-License-Identifier: MIT
#pragma once

/// Intervals: arithmetic with bounds that contain the exact value, as constants and at run time.
#include <ddx/number/interval/bounds.hpp>
#include <ddx/number/interval/circular.hpp>
#include <ddx/number/interval/functions.hpp>
#include <ddx/number/interval/powers.hpp>
