# For ddx's developers only: linked privately by tests and examples, neither exported nor seen by users.
set(ddx_warning_flags -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
add_library(ddx_warnings INTERFACE)
target_compile_options(ddx_warnings INTERFACE ${ddx_warning_flags})
