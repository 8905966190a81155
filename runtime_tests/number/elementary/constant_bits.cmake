# SPDX-License-Identifier: MIT
# The compiler's constants have the bits that a running program computes, for COUNT arguments of each type and function.
#   cmake -DCXX=<compiler> -DROOT=<repository> -DWORK=<directory> -DCOUNT=<arguments> [-DNAMES=<function;…>] -P constant_bits.cmake
# A program prints its bits as static_asserts, in slices that fit into one constant evaluation; the compiler then checks them.
set(header "${ROOT}/static_tests/number/elementary/fingerprint.hpp")
file(STRINGS "${header}" subjects REGEX "^inline constexpr subject")
list(TRANSFORM subjects REPLACE "^inline constexpr subject ([a-z0-9]+).*" "\\1")
if(NOT NAMES)
    set(NAMES ${subjects})
endif()
list(LENGTH NAMES functions)
if(functions EQUAL 0)
    message(FATAL_ERROR "no function in ${header}")
endif()
set(slice 128)
foreach(name IN LISTS NAMES)
    set(program "${WORK}/${name}")
    file(WRITE "${program}.print.cpp" "#include <cstdio>\n#include \"${header}\"\nint main() {\n"
         "    std::puts(\"#include \\\"${header}\\\"\");\n    for (unsigned i = 0; i < ${COUNT}; i += ${slice})\n"
         "        std::printf(\"static_assert(fingerprint::of(fingerprint::${name}, %u, %u) == 0x%llx);\\n\", i, i + ${slice},\n"
         "                    static_cast<unsigned long long>(fingerprint::of(fingerprint::${name}, i, i + ${slice})));\n}\n")
    execute_process(COMMAND "${CXX}" -std=c++20 -O2 "-I${ROOT}/include" "${program}.print.cpp" -o "${program}" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND "${program}" OUTPUT_FILE "${program}.cpp" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND "${CXX}" -std=c++20 "-I${ROOT}/include" -fsyntax-only "${program}.cpp" COMMAND_ERROR_IS_FATAL ANY)
    message(STATUS "${name}: the same bits for ${COUNT} arguments of each type")
endforeach()
