// SPDX-License-Identifier: MIT
#include <ddx/version.hpp>

// CMake's version of the project is the header's: it is handed in as DDX_CMAKE_VERSION by static_tests/CMakeLists.txt.
consteval bool cmake_reads_the_version_from_the_header() {
    constexpr int from_cmake[] = {DDX_CMAKE_VERSION};
    return from_cmake[0] == ddx::version_major && from_cmake[1] == ddx::version_minor && from_cmake[2] == ddx::version_patch;
}
static_assert(cmake_reads_the_version_from_the_header());
