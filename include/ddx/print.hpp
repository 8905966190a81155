// SPDX-License-Identifier: MIT
#pragma once

// first, so that a complaint of the library is not preceded by a long chain of includes
#include <ddx/base/diagnostic.hpp>

// Formulas for readers: plain text, LaTeX, C and drawings of graphs.
#include <ddx/print/verbs.hpp>
