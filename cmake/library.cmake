# ddx::ddx, the library, and ddx::large, the library with the compilers' limits on constant evaluation raised and its own with them.
if(POLICY CMP0167)
    cmake_policy(SET CMP0167 NEW)  # Boost's own package file; CMake's FindBoost is gone
endif()
find_package(Boost 1.74 REQUIRED)

file(GLOB_RECURSE ddx_headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/ddx/*.hpp")
# Interoperation headers need the library that they serve: they are installed, but cannot be compiled everywhere.
set(ddx_interop_headers ${ddx_headers})
list(FILTER ddx_interop_headers INCLUDE REGEX "/include/ddx/interop/")
list(FILTER ddx_headers EXCLUDE REGEX "/include/ddx/interop/")

add_library(ddx INTERFACE)
add_library(ddx::ddx ALIAS ddx)
target_sources(
    ddx INTERFACE
    FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${ddx_headers}
    FILE_SET interop TYPE HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${ddx_interop_headers})
target_compile_features(ddx INTERFACE cxx_std_20)
target_link_libraries(ddx INTERFACE Boost::headers)
set_target_properties(ddx PROPERTIES VERIFY_INTERFACE_HEADER_SETS ${DDX_BUILD_TESTS} INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)
if(NOT PROJECT_IS_TOP_LEVEL)
    set_target_properties(ddx PROPERTIES SYSTEM ON)  # no warnings about our headers in the projects of others
endif()

add_library(ddx_large INTERFACE)
add_library(ddx::large ALIAS ddx_large)
set_target_properties(ddx_large PROPERTIES EXPORT_NAME large)
target_link_libraries(ddx_large INTERFACE ddx)
target_compile_definitions(ddx_large INTERFACE DDX_LARGE)
target_compile_options(
    ddx_large INTERFACE
    $<$<CXX_COMPILER_ID:Clang,AppleClang>:-fconstexpr-steps=1073741824;-fbracket-depth=4096>
    $<$<CXX_COMPILER_ID:GNU>:-fconstexpr-ops-limit=4294967296;-fconstexpr-loop-limit=16777216>)
