// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

namespace ddx::elementary::detail {

inline constexpr wide two_over_sqrt_pi = {join(0x906eba8214db688d, 0x71d48a7f6bfec344), 0, false};

/// Math      scaled_complements[j - 2] = e^(x^2) erfc(x) at x = j/4, for j = 2, ..., 32.
inline constexpr wide scaled_complements[31] = {
    {join(0x9d9de1e4c5879655, 0x7a94ede77f0b10ae), -1, false},
    {join(0x81c6aa751ec19c27, 0xbd964f5d335e5f4c), -1, false},
    {join(0xdaec3c07cab590c1, 0x2a23f918d3376c2b), -2, false},
    {join(0xbc534909c3b3d005, 0x1e5d003c64647580), -2, false},
    {join(0xa4a6d7fd156b4273, 0x7be1e1b1c41e7ed6), -2, false},
    {join(0x91e7e178ee3f013b, 0x1040eb318c23f038), -2, false},
    {join(0x82c338da963baf62, 0x3e1c7f103b3ac315), -2, false},
    {join(0xeca2236b13c98e57, 0xe6757de9bb7098a6), -3, false},
    {join(0xd7dd9f9db9a1d660, 0xbf435ebdb9a75b77), -3, false},
    {join(0xc64f5b47f93eb489, 0x63138736b960fc25), -3, false},
    {join(0xb74c13e914e9666f, 0x8ac218eca6d1a10e), -3, false},
    {join(0xaa53d046a5da27d2, 0xbe4dd992846e3099), -3, false},
    {join(0x9f054cd077489f9b, 0xf4d21a24e6862ea6), -3, false},
    {join(0x951578ce0a497c0b, 0xf6bf2b981ae9524d), -3, false},
    {join(0x8c4995f8470aa213, 0x035424e8f9cf13cc), -3, false},
    {join(0x84731674644d6446, 0xdb29bbc0b72cb058), -3, false},
    {join(0xfad95024e7a62c07, 0x688809d2d4cfdbc5), -4, false},
    {join(0xee301d1f3bf4d62b, 0x163fc84de9ca8a3c), -4, false},
    {join(0xe2b91cf4a1e8cef1, 0x97de6f7a724e96f1), -4, false},
    {join(0xd84b7d670a37f197, 0xcf1d947d7046a3df), -4, false},
    {join(0xcec5479142795d49, 0xfb100bc268f63b92), -4, false},
    {join(0xc60a024e6aa8eef9, 0xf5909a889e28ad83), -4, false},
    {join(0xbe01a4244eb90b95, 0x39d773438884970c), -4, false},
    {join(0xb697c08dfb9cbb03, 0x0f7741a437ae3e18), -4, false},
    {join(0xafbae2174b8b84bc, 0x2aaafcdc7a02b7de), -4, false},
    {join(0xa95c06a31e237c1a, 0x0c5bb781d090e35b), -4, false},
    {join(0xa36e35fc807b3e63, 0xc451ed51bb9d9e9c), -4, false},
    {join(0x9de62cd141ac6148, 0xde49928652a48f5f), -4, false},
    {join(0x98ba17a6c6a69607, 0xd436aa1c8e66c83e), -4, false},
    {join(0x93e15a697c4c3e66, 0xbf796f460cd055ec), -4, false},
    {join(0x8f5462004da2c9e4, 0xfa709a9de5e0a172), -4, false},
};

} // namespace ddx::elementary::detail
