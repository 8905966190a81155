# SPDX-License-Identifier: MIT
# Planted errors in the engine itself: with a wrong row in the derivative table the random expressions must fail.
#   cmake -DCXX=<compiler> -DROOT=<repository> -DWORK=<directory> -P planted_rows.cmake
# Each row of the list is: what stands in the table, what is planted there instead.
set(planted
    "cos(u), "                "-cos(u), "
    "1 / (2 * y), "           "1 / y, "
    "1 - y * y, "             "1 + y * y, "
    "-y / v, "                "y / v, "
    "u / y,  "                "v / y,  ")

file(READ ${ROOT}/include/ddx/rules/derivative_table.hpp table)
set(place ${WORK}/ddx/rules/derivative_table.hpp)
while(planted)
    list(POP_FRONT planted right wrong)
    string(FIND "${table}" "${right}" found)
    if(found EQUAL -1)
        message(FATAL_ERROR "the derivative table no longer holds '${right}': plant another error")
    endif()
    string(REPLACE "${right}" "${wrong}" changed "${table}")
    file(WRITE ${place} "${changed}")
    execute_process(
        COMMAND ${CXX} -std=c++20 -O0 -DDOCTEST_CONFIG_IMPLEMENT_WITH_MAIN -I${WORK} -I${ROOT}/include
                ${ROOT}/runtime_tests/random/expressions.cpp -o ${WORK}/expressions
        COMMAND_ERROR_IS_FATAL ANY)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env DDX_SAMPLES=300 ${WORK}/expressions --test-case=forward*
        RESULT_VARIABLE result OUTPUT_VARIABLE output)
    if(result EQUAL 0 OR NOT output MATCHES "is not")
        message(FATAL_ERROR "random expressions do not see '${wrong}' in place of '${right}'")
    endif()
    message(STATUS "seen: '${wrong}' in place of '${right}'")
endwhile()
