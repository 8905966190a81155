# Builds and runs the consumer in WORK, with the ddx of CHECKOUT, configured in BUILD, found by the given WAY.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
if(WAY STREQUAL "find_package")
    execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/prefix" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(
    COMMAND "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/consumer" -B "${WORK}/build" -G "${GENERATOR}" -D WAY=${WAY}
            "-DCHECKOUT=${CHECKOUT}" "-DCMAKE_PREFIX_PATH=${WORK}/prefix" "-DCMAKE_CXX_COMPILER=${COMPILER}"
    COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${WORK}/build/consumer" COMMAND_ERROR_IS_FATAL ANY)

# The consumer's proofs: one test for each file; a wrong one fails the build, and a wrong call says what is wrong with it.
execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/build" --no-tests=error -N OUTPUT_VARIABLE tests COMMAND_ERROR_IS_FATAL ANY)
foreach(name consumer consumer_headers)
    if(NOT tests MATCHES "proof/${name}/proofs/worked")
        message(FATAL_ERROR "no test proof/${name}/proofs/worked in\n${tests}")
    endif()
endforeach()
execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/build" --output-on-failure COMMAND_ERROR_IS_FATAL ANY)

# Configures with one thing wrong; sets `output`, and `status` to what configuring and then building return.
function(make_wrong what)
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DWRONG=${what}" "${WORK}/build" RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(status EQUAL 0)
        execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    endif()
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    set(status "${status}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

set(complaints
    "proof|D22: the two sides"
    "no target|ddx_add_proofs: no target"
    "unknown target|there is no target \"customer\""
    "no files|no files for the target \"consumer\""
    "missing file|proofs/none.cpp\" to prove"
    "same file|is among the proofs of \"consumer\" already")
foreach(complaint IN LISTS complaints)
    string(REGEX MATCH "^([^|]+)\\|(.*)$" matched "${complaint}")
    set(what "${CMAKE_MATCH_1}")
    set(expected "${CMAKE_MATCH_2}")
    make_wrong("${what}" --target consumer)
    string(FIND "${output}" "${expected}" place)
    if(status EQUAL 0 OR place EQUAL -1)
        message(FATAL_ERROR "with a wrong ${what} the consumer is built, or `${expected}` is not said:\n${output}")
    endif()
endforeach()
