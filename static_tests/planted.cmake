# Planted violations: each check passes on a small clean tree and finds one violation in it.
#
#   check              file                             what is added to it                    what the check must say
set(planted
    "layering          include/ddx/base/good.hpp        #include <ddx/number/x.hpp>            base may not include ddx/number/x.hpp"
    "layering          include/ddx/rules/x.hpp          #include <ddx/eval/x.hpp>              rules may not include ddx/eval/x.hpp"
    "layering          include/ddx/eval/x.hpp           #include <ddx/rules/x.hpp>             eval may not include ddx/rules/x.hpp"
    "layering          include/ddx/proof/x.hpp          #include <ddx/interop/x.hpp>           proof may not include ddx/interop/x.hpp"
    "layering          include/ddx/graph/x.hpp          #include <ddx/ddx.hpp>                 includes the umbrella ddx/ddx.hpp"
    "layering          include/ddx/graph/x.hpp          #include \"node.hpp\"                  by quotes"
    "layering          include/ddx/graph/x.hpp          #include <ddx/engine/x.hpp>            graph may not include ddx/engine/x.hpp"
    "layering          include/ddx/engine/x.hpp         int x%                                 neither in a layer"
    "layering          include/ddx/expr/x.hpp           #include <boost/hana.hpp>              one door to Boost"
    "layering          include/ddx/eval/x.hpp           #include <string>                      for runtime and print only"
    "conventions       include/ddx/base/good.hpp        <301 lines>                            lines, 300 allowed"
    "conventions       include/ddx/base/good.hpp        #ifdef __clang__                       outside base/config.hpp"
    "conventions       include/ddx/base/good.hpp        #define GOOD 1                         outside base/config.hpp"
    "conventions       include/ddx/base/good.hpp        using namespace std%                   using namespace"
    "conventions       include/ddx/base/bad.hpp         int x%                                 lacks #pragma once"
    "conventions       static_tests/base/bad.cpp        static_assert(true)%                   mirrors no header"
    "conventions       runtime_tests/base/bad.cpp       CHECK(true)%                           mirrors no header"
    "conventions       static_tests/must_fail.cpp       int x%                                 asserts nothing"
    "conventions       runtime_tests/random/bad.cpp     int x%                                 asserts nothing"
    "conventions       README.md                        `include/ddx/none.hpp`                 `include/ddx/none.hpp` does not exist"
    "conventions       README.md                        `graph/none.hpp`                       `graph/none.hpp` does not exist"
    "must_fail/coverage include/ddx/base/diagnostic_table.hpp {code::D07}                      D07 of the diagnostic table is expected by no file"
    # The harness of must_fail and bite, run on a file of its own.
    "must_fail/must_fail case.cpp                       <compiles>                             it compiles"
    "must_fail/must_fail case.cpp                       <without expectation>                  the first line is not"
    "must_fail/must_fail case.cpp                       <another error>                        is not in the first 8 lines"
    "must_fail/must_fail case.cpp                       <late>                                 is not in the first 8 lines"
    "must_fail/must_fail case.cpp                       <long>                                 lines of output, 25 allowed"
    "must_fail/must_fail case.cpp                       <incurable>                            the cured twin does not compile")

set(number 0)
foreach(row IN LISTS planted)
    math(EXPR number "${number} + 1")
    string(REGEX MATCH "^([^ ]+) +([^ ]+) +(.*[^ ])   +([^ ].*)$" matched "${row}")
    set(check "${CMAKE_MATCH_1}")
    add_test(NAME static/planted/${check}/${number}
             COMMAND "${CMAKE_COMMAND}" "-DSCRIPT=${CMAKE_CURRENT_SOURCE_DIR}/${check}.cmake" "-DCOMPILE=${compile}"
                     "-DROOT=${CMAKE_CURRENT_BINARY_DIR}/planted/${number}" "-DFILE=${CMAKE_MATCH_2}" "-DADDED=${CMAKE_MATCH_3}"
                     "-DMESSAGE=${CMAKE_MATCH_4}" -P "${CMAKE_CURRENT_SOURCE_DIR}/run_planted.cmake")
endforeach()
