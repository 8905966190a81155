# Builds bare.cpp without exceptions and run-time types, runs it, and looks through its symbols for what must not be there.
set(program "${WORK}/bare")
file(MAKE_DIRECTORY "${WORK}")
execute_process(COMMAND "${COMPILER}" -std=c++20 -O2 -fno-exceptions -fno-rtti "-I${INCLUDE}" ${DEFINE} -c "${SOURCE}" -o "${program}.o"
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${COMPILER}" "${program}.o" -o "${program}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${program}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND nm "${program}.o" OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " T main")
    message(FATAL_ERROR "nm shows no main:\n${symbols}")
endif()
if(symbols MATCHES "_Zn[wa]|_Zd[la]|__cxa_|_ZT[ISV]|_Unwind")
    message(FATAL_ERROR "the heap, an exception or a run-time type is used: ${CMAKE_MATCH_0}\n${symbols}")
endif()
