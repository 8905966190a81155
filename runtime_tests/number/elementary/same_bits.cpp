// SPDX-License-Identifier: MIT
// Every compiler, at every level of optimisation and for every processor, computes these bits, and those that
// static_tests/number/elementary/same_bits.cpp asserts in constant evaluation.
#include "../../../static_tests/number/elementary/fingerprint.hpp"

#include <doctest/doctest.h>

#include <cstdint>

namespace {

struct expectation {
    char const* function;
    std::uint64_t (*computed)(std::uint64_t first, std::uint64_t last);
    std::uint64_t first_40; // the number in the static test
    std::uint64_t all;
};

template <auto const& Subject> std::uint64_t fingerprint_of(std::uint64_t first, std::uint64_t last) {
    return fingerprint::of(Subject, first, last);
}

constexpr expectation expectations[] = {
    {"sqrt",  fingerprint_of<fingerprint::sqrt>,  0xa3245ee619db1558, 0xe49719348eb3bc06},
    {"cbrt",  fingerprint_of<fingerprint::cbrt>,  0xeb98b289d1a05c27, 0xef3a824fcf0d7477},
    {"exp",   fingerprint_of<fingerprint::exp>,   0x5b61b13240158787, 0x3530b5909de0a866},
    {"exp2",  fingerprint_of<fingerprint::exp2>,  0x3071013312572ee1, 0x603ab1f1f7fe7deb},
    {"expm1", fingerprint_of<fingerprint::expm1>, 0xae3d553254989fdd, 0x64101bb79df5da00},
    {"log",   fingerprint_of<fingerprint::log>,   0x41826b55b31c9dda, 0x35c27edbda100df5},
    {"log2",  fingerprint_of<fingerprint::log2>,  0x6c795a0342a3fea6, 0x0f65f52ec446920d},
    {"log10", fingerprint_of<fingerprint::log10>, 0x09e57ac107b379cc, 0xc3e80379dce1f25e},
    {"log1p", fingerprint_of<fingerprint::log1p>, 0x2b66604a98bc6701, 0xfcfca52ce684dd1d},
    {"sin",   fingerprint_of<fingerprint::sin>,   0x4cbdd3dcf248d7a5, 0x7dca297e30e4bed2},
    {"cos",   fingerprint_of<fingerprint::cos>,   0x4cb24865fd1f2a1c, 0x5f2ef0a8cd3dc03c},
    {"tan",   fingerprint_of<fingerprint::tan>,   0x92e9105de6cd35da, 0x550bc6b044d95874},
    {"asin",  fingerprint_of<fingerprint::asin>,  0xf4401cff57466ae3, 0x10ac972ddb86aac9},
    {"acos",  fingerprint_of<fingerprint::acos>,  0x9afa0f9030513cee, 0x2a38d018fd578b11},
    {"atan",  fingerprint_of<fingerprint::atan>,  0x19bb3374744cf798, 0x9423ec948625bf93},
    {"sinh",  fingerprint_of<fingerprint::sinh>,  0x0f9cc2ddc77e1e4d, 0xd93a9c668d11392a},
    {"cosh",  fingerprint_of<fingerprint::cosh>,  0xe503017c38ea7895, 0x0a248853cab14093},
    {"tanh",  fingerprint_of<fingerprint::tanh>,  0x9a0221673a444091, 0xb236370b9dbd325f},
    {"asinh", fingerprint_of<fingerprint::asinh>, 0xad5737ba14f20273, 0x6e7fe87c188027cd},
    {"acosh", fingerprint_of<fingerprint::acosh>, 0xc8740e477e3069ea, 0x3ccdd1fef96f002f},
    {"atanh", fingerprint_of<fingerprint::atanh>, 0xcdbbc318b42b3a25, 0x99a05ff3cd4faac3},
    {"erf",   fingerprint_of<fingerprint::erf>,   0x0e07704f3d5709eb, 0x747c58ebedf82952},
    {"erfc",  fingerprint_of<fingerprint::erfc>,  0xc7a0cba89d02ee15, 0x7f8914e61dd7082c},
    {"floor", fingerprint_of<fingerprint::floor>, 0x6d2e97417e86b0c4, 0x2a72169480fe977c},
    {"ceil",  fingerprint_of<fingerprint::ceil>,  0x219db21a268fb98d, 0xf72adfb80ecf3e73},
    {"trunc", fingerprint_of<fingerprint::trunc>, 0x6e3774304afd79a0, 0x00ec2f282504c69d},
    {"round", fingerprint_of<fingerprint::round>, 0x8492b3e8cca6ab1d, 0x23cfb65c1171929d},
    {"rint",  fingerprint_of<fingerprint::rint>,  0x8492b3e8cca6ab1d, 0x465a55d40edfca4f},
    {"pow",   fingerprint_of<fingerprint::pow>,   0x5c0a0346d8bfdfbc, 0x349a0c1a2af94d64},
    {"hypot", fingerprint_of<fingerprint::hypot>, 0xe971fc1edc29f7b3, 0xddcea7279f41d6f7},
    {"atan2", fingerprint_of<fingerprint::atan2>, 0x159901d440fdd2a7, 0x9925b2fe8aa6863b},
    {"fma",   fingerprint_of<fingerprint::fma>,   0xcca8b57d83c15cf5, 0x148aede57385bc21},
    {"ldexp", fingerprint_of<fingerprint::ldexp>, 0x040d802a198bff0f, 0xd650886ccae5a1e6},
};

TEST_CASE("30 720 results of each function have the same bits in every build") {
    for (expectation const& e : expectations) {
        CAPTURE(e.function);
        CHECK(e.computed(0, 40) == e.first_40);
        CHECK(e.computed(0, 10'240) == e.all);
    }
}

TEST_CASE("one changed bit changes a fingerprint") {
    double const y = ddx::elementary::exp(0.7);
    CHECK(fingerprint::digest(y) != fingerprint::digest(y * (1 + 0x1p-52)));
    CHECK(fingerprint::digest(y) != fingerprint::digest(-y));
}

} // namespace
