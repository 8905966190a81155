// SPDX-License-Identifier: MIT
#pragma once

// The compile-time engine: formulas, traced functions, their derivatives, evaluation and proof.
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/function.hpp>
