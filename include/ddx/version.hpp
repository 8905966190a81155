// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// The version of ddx, stated here and nowhere else: CMake reads these three numbers.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

}  // namespace ddx
