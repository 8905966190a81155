// SPDX-License-Identifier: MIT
#pragma once

namespace support {

/// Functions that the headers included can prove something of. Test code.
template <class Function>
concept Provable = requires(Function f) { identical(f, f); };

}  // namespace support
