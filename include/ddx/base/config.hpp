// SPDX-License-Identifier: MIT
#pragma once

/// Forces a function into its caller: emitted steps must vanish, else their temporaries are kept in memory.
#define DDX_INLINE [[gnu::always_inline]] inline
