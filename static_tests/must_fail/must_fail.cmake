# A file must not compile, and say so clearly.
#
# COMPILE      the compiler's command, a list
# FILE         its first line is `// expect: <text>`; it compiles once DDX_CURED is defined
# FIRST_LINES  optional: the text stands within so many lines of the compiler's output
# ALL_LINES    optional: the output has no more lines
#
# A message of ddx is folded by the compiler's printing into quoted pieces, `"the vector y has ", "12 components"`: they are joined
# before the text is searched.
cmake_minimum_required(VERSION 3.25)
set(ENV{LC_ALL} C)
set(no_colour -fdiagnostics-color=never)

file(READ "${FILE}" source)
if(NOT source MATCHES "^// expect: ([^\n]+)\n")
    message(FATAL_ERROR "${FILE}: the first line is not `// expect: <text>`")
endif()
set(expected "${CMAKE_MATCH_1}")

execute_process(COMMAND ${COMPILE} ${no_colour} "${FILE}" RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "${FILE}: it compiles, though it must not")
endif()

string(REGEX MATCHALL "\n" newlines "${output}")
list(LENGTH newlines lines)
if(DEFINED ALL_LINES AND lines GREATER ALL_LINES)
    message(FATAL_ERROR "${FILE}: ${lines} lines of output, ${ALL_LINES} allowed:\n${output}")
endif()

set(searched "${output}")
if(DEFINED FIRST_LINES)
    set(searched "")
    set(rest "${output}")
    foreach(i RANGE 1 ${FIRST_LINES})
        string(FIND "${rest}" "\n" end)
        if(end EQUAL -1)
            break()
        endif()
        math(EXPR end "${end} + 1")
        string(SUBSTRING "${rest}" 0 ${end} line)
        string(SUBSTRING "${rest}" ${end} -1 rest)
        string(APPEND searched "${line}")
    endforeach()
endif()
string(REGEX REPLACE " *\"[}{]*, (ddx::)?(message<[0-9]+>)?[{]*(char \\[[0-9]+\\]\\[[0-9]+\\])?[{]*\"" " " searched "${searched}")
string(FIND "${searched}" "${expected}" found)
if(found EQUAL -1)
    message(FATAL_ERROR "${FILE}: `${expected}` is not in the first ${FIRST_LINES} lines of output:\n${output}")
endif()

execute_process(COMMAND ${COMPILE} ${no_colour} -DDDX_CURED "${FILE}" RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${FILE}: the cured twin does not compile:\n${output}")
endif()
