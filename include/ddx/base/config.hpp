// SPDX-License-Identifier: MIT
#pragma once

/// Forces a function into its caller: emitted steps must vanish, else their temporaries are kept in memory.
#define DDX_INLINE [[gnu::always_inline]] inline
/// The same for the body of a lambda, between its parameters and its braces.
#define DDX_INLINE_LAMBDA __attribute__((always_inline))

/// Keeps a function out of its caller: optimisers take more than proportional time for a very long function.
#define DDX_OUTLINE [[gnu::noinline]]

/// A function of its own in whose straight-line code at most two numbers are computed together: g++ 12 gathers the scalars that are
/// stored side by side in registers of four or eight, which costs more than the stores that it saves (x86-64, -O3 -march=native).
#if defined(__x86_64__) && !defined(__clang__)
#define DDX_NARROW [[gnu::noinline, gnu::target("prefer-vector-width=128")]]
#else
#define DDX_NARROW
#endif

/// What the target computes with in one instruction, and the two operations on vectors that have no operator.
namespace ddx::machine {

/// The bytes of the widest register whose lanes the target both adds and compares.
#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512VL__)
inline constexpr int vector_bytes = 64;
#elif defined(__AVX2__)
inline constexpr int vector_bytes = 32;
#else
inline constexpr int vector_bytes = 16;
#endif

/// Whether a * b + c is one instruction, rounded once.
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
inline constexpr bool has_fma = true;
#else
inline constexpr bool has_fma = false;
#endif

/// Whether a number is multiplied by a power of two in one instruction: scaled(a, k) = a 2^k for doubles k that are integers.
#if defined(__AVX512F__) && defined(__AVX512VL__)
inline constexpr bool has_scaled = true;
template <class Lanes>
DDX_INLINE Lanes scaled(const Lanes& a, const Lanes& k) {
    if constexpr (sizeof(Lanes) == 64) return __builtin_ia32_scalefpd512_mask(a, k, a, static_cast<unsigned char>(-1), 4);
    else if constexpr (sizeof(Lanes) == 32) return __builtin_ia32_scalefpd256_mask(a, k, a, static_cast<unsigned char>(-1));
    else return __builtin_ia32_scalefpd128_mask(a, k, a, static_cast<unsigned char>(-1));
}
#else
inline constexpr bool has_scaled = false;
template <class Lanes>
Lanes scaled(const Lanes& a, const Lanes& k);
#endif

/// Whether two numbers that are stored side by side go into one register first. g++ 12 does that by itself, clang++ 19 does not;
/// elsewhere than on x86-64 two stores are one instruction.
#if defined(__clang__) && defined(__x86_64__)
inline constexpr bool pairs_stores = true;
#else
inline constexpr bool pairs_stores = false;
#endif

#if defined(__clang__)
template <class T>
DDX_INLINE void hide_origin(T&) {}
template <class T>
DDX_INLINE void leave_in_place(T&) {}
/// Keeps stores of a register as wide as it is: clang++ 19 makes one of 64 bytes of two neighbours of 32, which crosses a line.
template <class Lanes>
DDX_INLINE void keep_width(Lanes& lanes) {
#if defined(__x86_64__)
    asm("" : "+x"(lanes));
#else
    asm("" : "+m"(lanes));
#endif
}
template <class Lanes>
DDX_INLINE Lanes fma(const Lanes& a, const Lanes& b, const Lanes& c) {
    return __builtin_elementwise_fma(a, b, c);
}
template <class Lanes>
DDX_INLINE Lanes sqrt(const Lanes& a) {
    return __builtin_elementwise_sqrt(a);
}
#else
template <class Lanes>
inline constexpr bool are_floats = sizeof(Lanes{}[0]) == sizeof(float);

template <class Lanes>
DDX_INLINE Lanes fma(const Lanes& a, const Lanes& b, const Lanes& c) {
    Lanes result{};
    for (unsigned i = 0; i < sizeof(Lanes) / sizeof(a[0]); ++i)
        if constexpr (are_floats<Lanes>)
            result[i] = __builtin_fmaf(a[i], b[i], c[i]);
        else
            result[i] = __builtin_fma(a[i], b[i], c[i]);
    return result;
}
/// Hides from the optimiser where a number comes from: g++ 12 takes wrong lanes when it gathers those of a 512-bit register anew.
template <class T>
DDX_INLINE void hide_origin(T& number) {
#if defined(__x86_64__)
    asm("" : "+x"(number));
#elif defined(__aarch64__)
    asm("" : "+w"(number));
#else
    asm("" : "+m"(number));
#endif
}
/// Lets a number be stored on its own. g++ 12 gathers numbers that have nothing in common for one wide store, which keeps them all in
/// registers until the last is known (the gradient of Rosenbrock's function of 10 numbers: 121 instructions against 114): it may go
/// when that program has no vinsertf128 without it.
template <class T>
DDX_INLINE void leave_in_place(T& number) {
    asm("" : "+m"(number));
}
template <class Lanes>
DDX_INLINE void keep_width(Lanes&) {}
// of a number without the test for errno, which costs more than the instruction itself
DDX_INLINE double sqrt(double a) {
#if defined(__SSE2__)
    typedef double two_doubles __attribute__((vector_size(16)));
    two_doubles lanes;
    asm("" : "=x"(lanes) : "0"(a));  // the register that a is in: no instruction clears its other lane
    return __builtin_ia32_sqrtsd(lanes)[0];
#else
    return __builtin_sqrt(a);
#endif
}
DDX_INLINE float sqrt(float a) {
#if defined(__SSE2__)
    typedef float four_floats __attribute__((vector_size(16)));
    return __builtin_ia32_sqrtss(four_floats{a, 0, 0, 0})[0];
#else
    return __builtin_sqrtf(a);
#endif
}
// g++ 12 makes no vector instruction of a loop over __builtin_sqrt, which may set errno: look at vsqrtpd before this goes
template <class Lanes>
DDX_INLINE Lanes sqrt(const Lanes& a) {
#if defined(__AVX512F__)
    if constexpr (sizeof(Lanes) == 64 && are_floats<Lanes>) return __builtin_ia32_sqrtps512_mask(a, a, static_cast<unsigned short>(-1), 4);
    else if constexpr (sizeof(Lanes) == 64) return __builtin_ia32_sqrtpd512_mask(a, a, static_cast<unsigned char>(-1), 4);
    else
#endif
#if defined(__AVX__)
    if constexpr (sizeof(Lanes) == 32 && are_floats<Lanes>) return __builtin_ia32_sqrtps256(a);
    else if constexpr (sizeof(Lanes) == 32) return __builtin_ia32_sqrtpd256(a);
    else
#endif
#if defined(__SSE2__)
    if constexpr (sizeof(Lanes) == 16 && are_floats<Lanes>) return __builtin_ia32_sqrtps(a);
    else if constexpr (sizeof(Lanes) == 16) return __builtin_ia32_sqrtpd(a);
    else
#endif
    {
        Lanes result{};
        for (unsigned i = 0; i < sizeof(Lanes) / sizeof(a[0]); ++i)
            if constexpr (are_floats<Lanes>)
                result[i] = __builtin_sqrtf(a[i]);
            else
                result[i] = __builtin_sqrt(a[i]);
        return result;
    }
}
#endif

}  // namespace ddx::machine

/// The work that one constant evaluation may do on a graph (`arena::work`): what fits in clang++'s default of 1 048 576 steps. A step
/// is a statement, however much it computes: hence the commas in inner loops over a graph. The CMake target ddx::large raises the
/// compilers' limits and defines DDX_LARGE.
/// DDX_PART_BUDGET is the work after which an evaluation leaves the rest to the next: about half of either compiler's limit, so that
/// its last node can take as much again.
#ifdef DDX_LARGE
#define DDX_BUDGET 1000000000
#define DDX_PART_BUDGET 1000000000
#else
#define DDX_BUDGET 12300
#if defined(__clang__)
#define DDX_PART_BUDGET 6000
#else
#define DDX_PART_BUDGET 8000
#endif
#endif

/// Copies `count` elements between two arrays of trivial elements. clang++ 19 counts each turn of a loop against its limit for
/// constant evaluation but a memcpy as one step; g++ 12 knows no memcpy in constant evaluation (it may go when g++ does).
#if defined(__clang__)
#define DDX_COPY(to, from, count) __builtin_memcpy(to, from, static_cast<decltype(sizeof(0))>(count) * sizeof(*(to)))
#else
#define DDX_COPY(to, from, count) \
    for (int place = 0; place < (count); ++place) (to)[place] = (from)[place]
#endif
