// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/formula.hpp>

namespace ddx {

/// What must be known of the operands before an identity may be used.
enum class proviso : unsigned char {
    everywhere,     // both sides agree for all finite operands
    where_defined,  // both sides agree wherever the left side is defined; the right side may be defined elsewhere too
    u_nonnegative,  // the facts of u say u >= 0
    u_positive      // the facts of u say u > 0
};

/// Whose work an identity is: the collecting of sums and products, or the pattern matcher that reads this table.
enum class applied_by : unsigned char { collecting, matching };

/// One identity that a derivative may be simplified with. Values as written by the user are never rearranged.
struct identity_row {
    formula left, right;
    proviso holds;
    bool exact;  // both sides round to the same number in IEEE arithmetic (±0 apart)
    applied_by how;
};

namespace letters {

// x/x -> 1, sqrt(x^2) -> x and log(x^2) -> 2 log(x) are not here: they are wrong at 0 and for negative x.
// clang-format off
inline constexpr identity_row identities[] = {
    //  left                            right                        proviso                  exact   how
    {  u + 0,                           u,                           proviso::everywhere,     true,   applied_by::collecting  },
    {  u - u,                           0,                           proviso::everywhere,     true,   applied_by::collecting  },
    {  u + u,                           2 * u,                       proviso::everywhere,     true,   applied_by::collecting  },
    {  2 * u + 3 * u,                   5 * u,                       proviso::everywhere,     false,  applied_by::collecting  },
    {  u + v,                           v + u,                       proviso::everywhere,     true,   applied_by::collecting  },
    {  (u + v) + w,                     u + (v + w),                 proviso::everywhere,     false,  applied_by::collecting  },
    {  u - (v - w),                     (u + w) - v,                 proviso::everywhere,     false,  applied_by::collecting  },
    {  -(-u),                           u,                           proviso::everywhere,     true,   applied_by::collecting  },
    {  u * 1,                           u,                           proviso::everywhere,     true,   applied_by::collecting  },
    {  u * 0,                           0,                           proviso::everywhere,     true,   applied_by::collecting  },
    {  u * v,                           v * u,                       proviso::everywhere,     true,   applied_by::collecting  },
    {  (u * v) * w,                     u * (v * w),                 proviso::everywhere,     false,  applied_by::collecting  },
    {  u * (-v),                        -(u * v),                    proviso::everywhere,     true,   applied_by::collecting  },
    {  u * u,                           pow(u, 2),                   proviso::everywhere,     true,   applied_by::collecting  },
    {  pow(u, 2) * pow(u, 3),           pow(u, 5),                   proviso::everywhere,     false,  applied_by::collecting  },
    {  pow(pow(u, 2), 3),               pow(u, 6),                   proviso::everywhere,     false,  applied_by::collecting  },
    {  pow(u * v, 2),                   pow(u, 2) * pow(v, 2),       proviso::everywhere,     false,  applied_by::collecting  },
    {  u / v,                           u * pow(v, -1),              proviso::everywhere,     false,  applied_by::collecting  },
    {  pow(u, 3) / u,                   pow(u, 2),                   proviso::where_defined,  false,  applied_by::collecting  },
    {  sqrt(u),                         pow(u, half),                proviso::everywhere,     true,   applied_by::collecting  },
    {  sqrt(u) * sqrt(u),               u,                           proviso::where_defined,  false,  applied_by::collecting  },
    {  u * sqrt(u),                     pow(u, half + 1),            proviso::everywhere,     false,  applied_by::collecting  },
    {  exp(u) / exp(u),                 1,                           proviso::everywhere,     false,  applied_by::collecting  },
    {  sin(-u),                         -sin(u),                     proviso::everywhere,     true,   applied_by::collecting  },
    {  cos(-u),                         cos(u),                      proviso::everywhere,     true,   applied_by::collecting  },
    {  select(u, v, v),                 v,                           proviso::everywhere,     true,   applied_by::matching    },
    {  select(!u, v, w),                select(u, w, v),             proviso::everywhere,     true,   applied_by::matching    },
    {  select(u, v, 0) * w,             select(u, v * w, 0),         proviso::everywhere,     true,   applied_by::collecting  },
    {  select(u, v, 0) + select(u, 0, w), select(u, v, w),       proviso::everywhere,     true,   applied_by::collecting  },
    {  min(u, u),                       u,                           proviso::everywhere,     true,   applied_by::matching    },
    {  max(u, u),                       u,                           proviso::everywhere,     true,   applied_by::matching    },
    {  abs(u),                          u,                           proviso::u_nonnegative,  true,   applied_by::matching    },
    {  sign(u),                         1,                           proviso::u_positive,     true,   applied_by::matching    },
    {  exp(log(u)),                     u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  log(exp(u)),                     u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  exp2(log2(u)),                   u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  log2(exp2(u)),                   u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  expm1(log1p(u)),                 u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  log1p(expm1(u)),                 u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  sin(asin(u)),                    u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  cos(acos(u)),                    u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  tan(atan(u)),                    u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  sinh(asinh(u)),                  u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  asinh(sinh(u)),                  u,                           proviso::everywhere,     false,  applied_by::matching    },
    {  cosh(acosh(u)),                  u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  tanh(atanh(u)),                  u,                           proviso::where_defined,  false,  applied_by::matching    },
    {  atanh(tanh(u)),                  u,                           proviso::everywhere,     false,  applied_by::matching    },
};
// clang-format on

}  // namespace letters

inline constexpr auto& identity_table = letters::identities;

}  // namespace ddx
