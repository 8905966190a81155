// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

namespace ddx::elementary::detail {

inline constexpr wide log_of_2         = {join(0xb17217f7d1cf79ab, 0xc9e3b39803f2f6af), -1, false};
inline constexpr wide one_over_log_2   = {join(0xb8aa3b295c17f0bb, 0xbe87fed0691d3e89), 0, false};
inline constexpr wide one_over_log_10  = {join(0xde5bd8a937287195, 0x355baaafad33dc32), -2, false};

/// Math      logs_of_sixteenths[j - 11] = log(j/16), for j = 11, ..., 23.
inline constexpr wide logs_of_sixteenths[13] = {
    {join(0xbfd7d1dec0a8df6f, 0x37eda996244bccb0), -2, true},
    {join(0x934b1089a6dc93c1, 0xdf5bb3b60554e152), -2, true},
    {join(0xd49f69e456cf1b79, 0x5f53bd2e406e66e7), -3, true},
    {join(0x88bc74113f23def1, 0x9c5a0fe396f40f1e), -3, true},
    {join(0x842cc5acf1d03445, 0x1fecdfa819b96098), -4, true},
    {0, 0, false},
    {join(0xf85186008b15330b, 0xe64b8b775997898d), -5, false},
    {join(0xf1383b7157972f4f, 0x543fff0ff4f0aaee), -4, false},
    {join(0xaff983853c9e9e43, 0x9f105039091dd7f3), -3, false},
    {join(0xe47fbe3cd4d10d61, 0x2ec0f797fdcd1257), -3, false},
    {join(0x8b3ae55d5d30701c, 0xe63eab883717047e), -2, false},
    {join(0xa30c5e10e2f613e8, 0x5bd9bd99e39a20af), -2, false},
    {join(0xb9cebfb5de8034e7, 0x12629fd69f7bcb56), -2, false},
};

} // namespace ddx::elementary::detail
