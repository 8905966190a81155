// SPDX-License-Identifier: MIT
#pragma once
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ instantiates at the end and complains of ours below a user's globals

// The compile-time engine: formulas, traced functions, their derivatives, evaluation and proof.
// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

#include <ddx/function/description.hpp>
#include <ddx/function/expression_call.hpp>
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/function.hpp>
#include <ddx/function/index_derivative.hpp>
#include <ddx/function/index_value.hpp>
#include <ddx/function/operations.hpp>
#include <ddx/graph/unknown.hpp>
#include <ddx/proof/identical.hpp>
#include <ddx/version.hpp>

#pragma GCC diagnostic pop
