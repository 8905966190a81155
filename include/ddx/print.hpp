// SPDX-License-Identifier: MIT
#pragma once
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ instantiates at the end and complains of ours below a user's globals

// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

// Formulas for readers: plain text, LaTeX, C and drawings of graphs.
#include <ddx/print/verbs.hpp>

#pragma GCC diagnostic pop
