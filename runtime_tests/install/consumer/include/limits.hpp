// SPDX-License-Identifier: MIT
#pragma once

// What the consumer's proofs find through the consumer's own include directory.
inline constexpr double largest_error = 1e-15;
