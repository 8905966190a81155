// SPDX-License-Identifier: MIT
#pragma once
#include "../problems.hpp"

namespace benchmarks {

/// Derivatives as a careful person writes them, with shared subexpressions: the bar. Improve, never weaken.
struct hand {
    template <class Problem>
    static void derive(const double* __restrict in, double* __restrict out);

    template <int K>
    [[gnu::always_inline]] static void derive_softmax(const double* __restrict in, double* __restrict out) {
        double y[K], sum = 0;
        for (int i = 0; i < K; ++i) y[i] = std::exp(in[i]);
        for (int i = 0; i < K; ++i) sum += y[i];
        const double inverse = 1.0 / sum;
        for (int i = 0; i < K; ++i) y[i] *= inverse;
        for (int i = 0; i < K; ++i) {
            const double m = -y[i];
            for (int j = 0; j < K; ++j) out[i * K + j] = m * y[j];
            out[i * K + i] += y[i];
        }
    }
};

template <>
[[gnu::always_inline]] inline void hand::derive<cubed_norm>(const double* __restrict in, double* __restrict out) {
    const double s1 = in[0], s2 = in[1];
    const double d0 = s1 * s2 - in[2], d1 = s1 * s1 + s2 * s2 - in[3], d2 = s1 - in[4];
    const double n2 = d0 * d0 + d1 * d1 + d2 * d2, n = std::sqrt(n2), c = 1.5 * n, t = 2.0 * d1;
    out[0] = 0.5 * n2 * n;
    out[1] = c * (s2 * d0 + s1 * t + d2);
    out[2] = c * (s1 * d0 + s2 * t);
}

template <>
[[gnu::always_inline]] inline void hand::derive<softmax_4>(const double* __restrict in, double* __restrict out) {
    derive_softmax<4>(in, out);
}
template <>
[[gnu::always_inline]] inline void hand::derive<softmax_10>(const double* __restrict in, double* __restrict out) {
    derive_softmax<10>(in, out);
}
template <>
[[gnu::always_inline]] inline void hand::derive<softmax_32>(const double* __restrict in, double* __restrict out) {
    derive_softmax<32>(in, out);
}

template <>
[[gnu::always_inline]] inline void hand::derive<bundle_adjustment>(const double* __restrict in, double* __restrict out) {
    const double *cam = in, *X = in + 11;
    const double w = in[14];
    const double X0 = X[0] - cam[3], X1 = X[1] - cam[4], X2 = X[2] - cam[5];
    const double sq = cam[0] * cam[0] + cam[1] * cam[1] + cam[2] * cam[2];
    double c0, c1, c2, n0 = 0, n1 = 0, n2 = 0, st = 0, ct = 1, k = 0, m = 0, ti = 0, u0 = 0, u1 = 0, u2 = 0;
    const bool turned = sq != 0.0;
    if (turned) {
        const double th = std::sqrt(sq);
        st = std::sin(th);
        ct = std::cos(th);
        ti = 1.0 / th;
        k = 1.0 - ct;
        n0 = cam[0] * ti;
        n1 = cam[1] * ti;
        n2 = cam[2] * ti;
        const double r0 = n1 * X2 - n2 * X1, r1 = n2 * X0 - n0 * X2, r2 = n0 * X1 - n1 * X0;
        m = n0 * X0 + n1 * X1 + n2 * X2;
        const double mk = m * k;
        c0 = X0 * ct + r0 * st + n0 * mk;
        c1 = X1 * ct + r1 * st + n1 * mk;
        c2 = X2 * ct + r2 * st + n2 * mk;
        // u = dc/dθ − D n / θ
        const double a = ct - st * ti, b = st * m - 2.0 * mk * ti;
        u0 = a * r0 - st * X0 + b * n0;
        u1 = a * r1 - st * X1 + b * n1;
        u2 = a * r2 - st * X2 + b * n2;
    } else {
        c0 = X0 + cam[1] * X2 - cam[2] * X1;
        c1 = X1 + cam[2] * X0 - cam[0] * X2;
        c2 = X2 + cam[0] * X1 - cam[1] * X0;
    }
    const double iz = 1.0 / c2, p0 = c0 * iz, p1 = c1 * iz;
    const double rsq = p0 * p0 + p1 * p1, k2r = cam[10] * rsq, L = 1.0 + (cam[9] + k2r) * rsq;
    const double f = cam[6], q0 = p0 * L, q1 = p1 * L;
    const double e0 = q0 * f + cam[7] - in[15], e1 = q1 * f + cam[8] - in[16];
    out[0] = w * e0;
    out[1] = w * e1;
    double* J = out + 2;
    const double wf = w * f;
    const double cf = 2.0 * cam[9] + 4.0 * k2r, cp0 = cf * p0, cp01 = cp0 * p1;
    const double wfz = wf * iz;
    const double A00 = wfz * (L + cp0 * p0), A01 = wfz * cp01, A11 = wfz * (L + cf * p1 * p1);
    const double B[2][3] = {{A00, A01, -(A00 * p0 + A01 * p1)}, {A01, A11, -(A01 * p0 + A11 * p1)}};
    for (int r = 0; r < 2; ++r) {
        const double a0 = B[r][0], a1 = B[r][1], a2 = B[r][2];
        double g0, g1, g2, h0, h1, h2;
        const double y0 = a1 * X2 - a2 * X1, y1 = a2 * X0 - a0 * X2, y2 = a0 * X1 - a1 * X0;  // a × X
        if (turned) {
            const double an = a0 * n0 + a1 * n1 + a2 * n2, au = a0 * u0 + a1 * u1 + a2 * u2, kt = k * ti, stt = st * ti,
                         km = kt * m, ka = kt * an, kan = k * an;
            g0 = km * a0 + ka * X0 - stt * y0 + au * n0;
            g1 = km * a1 + ka * X1 - stt * y1 + au * n1;
            g2 = km * a2 + ka * X2 - stt * y2 + au * n2;
            h0 = ct * a0 + st * (a1 * n2 - a2 * n1) + kan * n0;
            h1 = ct * a1 + st * (a2 * n0 - a0 * n2) + kan * n1;
            h2 = ct * a2 + st * (a0 * n1 - a1 * n0) + kan * n2;
        } else {
            g0 = -y0;
            g1 = -y1;
            g2 = -y2;
            h0 = a0 + (a1 * cam[2] - a2 * cam[1]);
            h1 = a1 + (a2 * cam[0] - a0 * cam[2]);
            h2 = a2 + (a0 * cam[1] - a1 * cam[0]);
        }
        J[0 + r] = g0;
        J[2 + r] = g1;
        J[4 + r] = g2;
        J[6 + r] = -h0;
        J[8 + r] = -h1;
        J[10 + r] = -h2;
        J[22 + r] = h0;
        J[24 + r] = h1;
        J[26 + r] = h2;
    }
    J[12] = w * q0;
    J[13] = w * q1;
    J[14] = w;
    J[15] = 0;
    J[16] = 0;
    J[17] = w;
    const double wr = wf * rsq, d0 = wr * p0, d1 = wr * p1;
    J[18] = d0;
    J[19] = d1;
    J[20] = d0 * rsq;
    J[21] = d1 * rsq;
    J[28] = e0;
    J[29] = e1;
}

template <>
[[gnu::always_inline]] inline void hand::derive<weight_error>(const double* __restrict in, double* __restrict out) {
    const double w = in[0];
    out[0] = 1.0 - w * w;
    out[1] = -2.0 * w;
}

template <>
[[gnu::always_inline]] inline void hand::derive<log_sum_exp>(const double* __restrict in, double* __restrict out) {
    double e[16], s = 0;
    for (int i = 0; i < 16; ++i) e[i] = std::exp(in[i]);
    for (int i = 0; i < 16; ++i) s += e[i];
    out[0] = std::log(s);
    const double inverse = 1.0 / s;
    for (int i = 0; i < 16; ++i) out[1 + i] = e[i] * inverse;
}

template <>
[[gnu::always_inline]] inline void hand::derive<rosenbrock_gradient>(const double* __restrict in, double* __restrict out) {
    double f = 0, previous = 0;
    for (int i = 0; i < 9; ++i) {
        const double x = in[i], a = in[i + 1] - x * x, b = 1.0 - x, a200 = 200.0 * a;
        f += 100.0 * a * a + b * b;
        out[1 + i] = previous - 2.0 * (x * a200 + b);
        previous = a200;
    }
    out[10] = previous;
    out[0] = f;
}

template <>
[[gnu::always_inline]] inline void hand::derive<rosenbrock_hessian>(const double* __restrict in, double* __restrict out) {
    double* H = out + 11;
    double f = 0, previous = 0, diagonal = 0, beside = 0;
    for (int i = 0; i < 9; ++i) {
        const double x = in[i], xx = x * x, a = in[i + 1] - xx, b = 1.0 - x, a200 = 200.0 * a;
        f += 100.0 * a * a + b * b;
        out[1 + i] = previous - 2.0 * (x * a200 + b);
        previous = a200;
        const double o = -400.0 * x;
        if (i) H[11 * i - 1] = beside;
        H[11 * i] = diagonal + (800.0 * xx - 2.0 * a200 + 2.0);
        H[11 * i + 1] = o;
        for (int j = 2; j < 10; ++j) H[11 * i + j] = 0;
        beside = o;
        diagonal = 200.0;
    }
    H[98] = beside;
    H[99] = 200.0;
    out[10] = previous;
    out[0] = f;
}

template <>
[[gnu::always_inline]] inline void hand::derive<powell>(const double* __restrict in, double* __restrict out) {
    const double a = in[0] + 10.0 * in[1], b = in[2] - in[3], c = in[1] - 2.0 * in[2], d = in[0] - in[3];
    const double c2 = c * c, d2 = d * d, gc = 4.0 * c2 * c, gd = 40.0 * d2 * d, b10 = 10.0 * b, a2 = 2.0 * a, C = 12.0 * c2,
                 D = 120.0 * d2;
    out[0] = a * a + 5.0 * b * b + c2 * c2 + 10.0 * d2 * d2;
    out[1] = a2 + gd;
    out[2] = 10.0 * a2 + gc;
    out[3] = b10 - 2.0 * gc;
    out[4] = -b10 - gd;
    double* H = out + 5;
    const double C2 = -2.0 * C;
    H[0] = 2.0 + D;
    H[1] = 20.0;
    H[2] = 0;
    H[3] = -D;
    H[4] = 20.0;
    H[5] = 200.0 + C;
    H[6] = C2;
    H[7] = 0;
    H[8] = 0;
    H[9] = C2;
    H[10] = 10.0 + 4.0 * C;
    H[11] = -10.0;
    H[12] = -D;
    H[13] = 0;
    H[14] = -10.0;
    H[15] = 10.0 + D;
}

template <>
[[gnu::always_inline]] inline void hand::derive<network>(const double* __restrict in, double* __restrict out) {
    const double *p = in, *x = in + 49;
    double z[8];
    for (int h = 0; h < 8; ++h)
        z[h] = p[32 + h] + (p[4 * h] * x[0] + p[4 * h + 1] * x[1] + p[4 * h + 2] * x[2] + p[4 * h + 3] * x[3]);
    for (int h = 0; h < 8; ++h) z[h] = std::tanh(z[h]);
    double o = p[48];
    for (int h = 0; h < 8; ++h) o += p[40 + h] * z[h];
    const double e = o - in[53];
    out[0] = 0.5 * e * e;
    double* g = out + 1;
    g[48] = e;
    for (int h = 0; h < 8; ++h) {
        g[40 + h] = e * z[h];
        const double da = e * p[40 + h] * (1.0 - z[h] * z[h]);
        g[32 + h] = da;
        for (int k = 0; k < 4; ++k) g[4 * h + k] = da * x[k];
    }
}

}  // namespace benchmarks
