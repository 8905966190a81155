// SPDX-License-Identifier: MIT
#pragma once
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ instantiates at the end and complains of ours below a user's globals

// The runtime layer: compiled functions through spans, at one point or at many, in SIMD lanes, and softmax of any length.
// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

#include <ddx/runtime/evaluate_batch.hpp>
#include <ddx/runtime/evaluate_into.hpp>
#include <ddx/runtime/for_each_point.hpp>
#include <ddx/runtime/softmax.hpp>
#include <ddx/runtime/softmax_derivative.hpp>

#pragma GCC diagnostic pop
