// SPDX-License-Identifier: MIT
// In constant evaluation every compiler computes the bits that runtime_tests/number/elementary/same_bits.cpp finds at run time.
#include "fingerprint.hpp"

using fingerprint::of;

static_assert(of(fingerprint::sqrt,  0, 40) == 0xa3245ee619db1558);
static_assert(of(fingerprint::cbrt,  0, 40) == 0xeb98b289d1a05c27);
static_assert(of(fingerprint::exp,   0, 40) == 0x5b61b13240158787);
static_assert(of(fingerprint::exp2,  0, 40) == 0x3071013312572ee1);
static_assert(of(fingerprint::expm1, 0, 40) == 0xae3d553254989fdd);
static_assert(of(fingerprint::log,   0, 40) == 0x41826b55b31c9dda);
static_assert(of(fingerprint::log2,  0, 40) == 0x6c795a0342a3fea6);
static_assert(of(fingerprint::log10, 0, 40) == 0x09e57ac107b379cc);
static_assert(of(fingerprint::log1p, 0, 40) == 0x2b66604a98bc6701);
static_assert(of(fingerprint::sin,   0, 40) == 0x4cbdd3dcf248d7a5);
static_assert(of(fingerprint::cos,   0, 40) == 0x4cb24865fd1f2a1c);
static_assert(of(fingerprint::tan,   0, 40) == 0x92e9105de6cd35da);
static_assert(of(fingerprint::asin,  0, 40) == 0xf4401cff57466ae3);
static_assert(of(fingerprint::acos,  0, 40) == 0x9afa0f9030513cee);
static_assert(of(fingerprint::atan,  0, 40) == 0x19bb3374744cf798);
static_assert(of(fingerprint::sinh,  0, 40) == 0x0f9cc2ddc77e1e4d);
static_assert(of(fingerprint::cosh,  0, 40) == 0xe503017c38ea7895);
static_assert(of(fingerprint::tanh,  0, 40) == 0x9a0221673a444091);
static_assert(of(fingerprint::asinh, 0, 40) == 0xad5737ba14f20273);
static_assert(of(fingerprint::acosh, 0, 40) == 0xc8740e477e3069ea);
static_assert(of(fingerprint::atanh, 0, 40) == 0xcdbbc318b42b3a25);
static_assert(of(fingerprint::erf,   0, 40) == 0x0e07704f3d5709eb);
static_assert(of(fingerprint::erfc,  0, 40) == 0xc7a0cba89d02ee15);
static_assert(of(fingerprint::floor, 0, 40) == 0x6d2e97417e86b0c4);
static_assert(of(fingerprint::ceil,  0, 40) == 0x219db21a268fb98d);
static_assert(of(fingerprint::trunc, 0, 40) == 0x6e3774304afd79a0);
static_assert(of(fingerprint::round, 0, 40) == 0x8492b3e8cca6ab1d);
static_assert(of(fingerprint::rint,  0, 40) == 0x8492b3e8cca6ab1d);
static_assert(of(fingerprint::pow,   0, 40) == 0x5c0a0346d8bfdfbc);
static_assert(of(fingerprint::hypot, 0, 40) == 0xe971fc1edc29f7b3);
static_assert(of(fingerprint::atan2, 0, 40) == 0x159901d440fdd2a7);
static_assert(of(fingerprint::fma,   0, 40) == 0xcca8b57d83c15cf5);
static_assert(of(fingerprint::ldexp, 0, 40) == 0x040d802a198bff0f);
