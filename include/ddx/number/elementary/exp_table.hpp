// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

namespace ddx::elementary::detail {

/// Math      log(2) / 16, with 128 bits after the binary point.
inline constexpr u128 log_of_2_over_16 = join(0x0b17217f7d1cf79a, 0xbc9e3b39803f2f6b);

/// Math      16 / log(2), with 58 bits after the binary point.
inline constexpr std::int64_t sixteen_over_log_of_2 = 0x5c551d94ae0bf85d;

/// Math      powers_of_sixteenth_root_of_2[j] = 2^(j/16), with 126 bits after the binary point.
inline constexpr u128 powers_of_sixteenth_root_of_2[16] = {
    join(0x4000000000000000, 0x0000000000000000),
    join(0x42d561b3e6243d8a, 0x62e4adc610aa60d9),
    join(0x45cae0f1f545eb73, 0x7df23143ac529e48),
    join(0x48e1e9b9d588e19b, 0x07eb6c70572d64ec),
    join(0x4c1bf828c6dc54b7, 0xa356918c17217b7b),
    join(0x4f7a993048d088d6, 0xd0488f84f5dcfee9),
    join(0x52ff6b54d8a89c75, 0x0e5ebfb10b88380e),
    join(0x56ac1f752150a563, 0x24c054647acd1762),
    join(0x5a827999fcef3242, 0x2cbec4d9baa55f50),
    join(0x5e8451cfac061b5f, 0x54408fdb3687d7bd),
    join(0x62b39508aa836d6e, 0x9f156864b26ecf9c),
    join(0x6712460a8fc24071, 0xf11ac1c7caf96377),
    join(0x6ba27e656b4eb57a, 0x1cd345dcc8169fef),
    join(0x70666f76154a7088, 0x832c4a8246e999e5),
    join(0x75606373ee921c97, 0x6816bad9b8372a7d),
    join(0x7a92be8a92436616, 0x3dce863d76cc07e2),
};

} // namespace ddx::elementary::detail
