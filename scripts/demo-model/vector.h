/*
 * Sixteen lanes at once, for the two kinds of x86 core that the kernels run on.
 *
 *   avx512_bf16  matrix operands are bf16; a Unit of 32 bits holds two of them, neighbours
 *                along k, and one instruction multiplies and adds both.
 *   avx2 + fma   matrix operands are fp32; a Unit holds one of them.
 *
 * Operand is the type of the matrix operands and of the activations between the products,
 * kPair the number of operands in a Unit, kPanel the number of 16-column strips that a tile
 * of six rows holds in registers.
 */
#pragma once

#include <immintrin.h>

#include <cstdint>

#ifdef __AVX512BF16__

typedef uint16_t Operand;
typedef uint32_t Unit;
typedef __m512 Vector;
typedef __m512i Units;
typedef __mmask16 Mask;
constexpr int kPair = 2;
constexpr int kPanel = 4;

inline Vector load(const float* p) { return _mm512_loadu_ps(p); }
inline void store(float* p, Vector v) { _mm512_storeu_ps(p, v); }
inline Vector splat(float x) { return _mm512_set1_ps(x); }
inline Vector zero() { return _mm512_setzero_ps(); }
inline Vector add(Vector a, Vector b) { return _mm512_add_ps(a, b); }
inline Vector sub(Vector a, Vector b) { return _mm512_sub_ps(a, b); }
inline Vector mul(Vector a, Vector b) { return _mm512_mul_ps(a, b); }
inline Vector div(Vector a, Vector b) { return _mm512_div_ps(a, b); }
inline Vector larger(Vector a, Vector b) { return _mm512_max_ps(a, b); }
/** a b + c */
inline Vector mulAdd(Vector a, Vector b, Vector c) { return _mm512_fmadd_ps(a, b, c); }
/** c - a b */
inline Vector mulSub(Vector a, Vector b, Vector c) { return _mm512_fnmadd_ps(a, b, c); }
inline Vector nearest(Vector v) { return _mm512_roundscale_ps(v, 0); }
/** v * 2^n, n whole */
inline Vector scale2(Vector v, Vector n) { return _mm512_scalef_ps(v, n); }
/** Lanes 1 0 3 2 5 4 ... */
inline Vector swapPairs(Vector v) { return _mm512_permute_ps(v, 0xB1); }
inline float sumLanes(Vector v) { return _mm512_reduce_add_ps(v); }
inline float maxLanes(Vector v) { return _mm512_reduce_max_ps(v); }

/** The first n lanes (n may be negative or above 16). */
inline Mask firstLanes(int n) { return n >= 16 ? 0xffff : n <= 0 ? 0 : (1u << n) - 1; }
/** v in the lanes of the mask, other in the others. */
inline Vector choose(Mask m, Vector v, Vector other) { return _mm512_mask_mov_ps(other, m, v); }

inline Vector loadOperands(const Operand* p) {
    __m256i h = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(h), 16));
}
inline void storeOperands(Operand* p, Vector v) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), (__m256i)_mm512_cvtneps_pbh(v));
}

inline Units loadUnits(const Unit* p) { return _mm512_loadu_si512(p); }
inline void storeUnits(Unit* p, Units u) { _mm512_storeu_si512(p, u); }
inline Units splatUnit(Unit u) { return _mm512_set1_epi32(u); }
/** sum + the products of all operands in a and b */
inline Vector multiply(Vector sum, Units a, Units b) { return _mm512_dpbf16_ps(sum, (__m512bh)a, (__m512bh)b); }

/** 16 columns of kPair neighbouring rows (distance ld) as units; of an odd last row, with zeros. */
inline Units pairRows(const Operand* row, long ld, bool odd) {
    auto widen = [](const Operand* p) {
        return _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
    };
    Units low = widen(row);
    return odd ? low : _mm512_or_si512(low, _mm512_slli_epi32(widen(row + ld), 16));
}

/** dst[c][r] = src[r][c] for 16 x 16 units; rows of src from `rows` on count as zero. */
inline void transposeUnits(Unit* dst, long ldDst, const Unit* src, long ldSrc, int rows) {
    __m512i r[16], t[16];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) r[i] = i < rows ? _mm512_loadu_si512(src + i * ldSrc) : _mm512_setzero_si512();
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        t[2 * i] = _mm512_unpacklo_epi32(r[2 * i], r[2 * i + 1]);
        t[2 * i + 1] = _mm512_unpackhi_epi32(r[2 * i], r[2 * i + 1]);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 16; i += 4) {
        r[i] = _mm512_unpacklo_epi64(t[i], t[i + 2]);
        r[i + 1] = _mm512_unpackhi_epi64(t[i], t[i + 2]);
        r[i + 2] = _mm512_unpacklo_epi64(t[i + 1], t[i + 3]);
        r[i + 3] = _mm512_unpackhi_epi64(t[i + 1], t[i + 3]);
    }
    // now the 128-bit lane l of r[4 i + c] holds column 4 l + c of the rows 4 i .. 4 i + 3
#pragma GCC unroll 4
    for (int c = 0; c < 4; c++) {
        t[c] = _mm512_shuffle_i32x4(r[c], r[4 + c], 0x88);
        t[4 + c] = _mm512_shuffle_i32x4(r[8 + c], r[12 + c], 0x88);
        t[8 + c] = _mm512_shuffle_i32x4(r[c], r[4 + c], 0xdd);
        t[12 + c] = _mm512_shuffle_i32x4(r[8 + c], r[12 + c], 0xdd);
    }
#pragma GCC unroll 4
    for (int c = 0; c < 4; c++) {
        r[c] = _mm512_shuffle_i32x4(t[c], t[4 + c], 0x88);
        r[4 + c] = _mm512_shuffle_i32x4(t[8 + c], t[12 + c], 0x88);
        r[8 + c] = _mm512_shuffle_i32x4(t[c], t[4 + c], 0xdd);
        r[12 + c] = _mm512_shuffle_i32x4(t[8 + c], t[12 + c], 0xdd);
    }
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) _mm512_storeu_si512(dst + i * ldDst, r[i]);
}

#elif defined(__AVX2__) && defined(__FMA__)

typedef float Operand;
typedef float Unit;
struct Vector {
    __m256 low, high;
};
typedef Vector Units;
typedef int Mask;  // number of lanes
constexpr int kPair = 1;
constexpr int kPanel = 1;

inline Vector load(const float* p) { return {_mm256_loadu_ps(p), _mm256_loadu_ps(p + 8)}; }
inline void store(float* p, Vector v) {
    _mm256_storeu_ps(p, v.low);
    _mm256_storeu_ps(p + 8, v.high);
}
inline Vector splat(float x) { return {_mm256_set1_ps(x), _mm256_set1_ps(x)}; }
inline Vector zero() { return {_mm256_setzero_ps(), _mm256_setzero_ps()}; }
inline Vector add(Vector a, Vector b) { return {_mm256_add_ps(a.low, b.low), _mm256_add_ps(a.high, b.high)}; }
inline Vector sub(Vector a, Vector b) { return {_mm256_sub_ps(a.low, b.low), _mm256_sub_ps(a.high, b.high)}; }
inline Vector mul(Vector a, Vector b) { return {_mm256_mul_ps(a.low, b.low), _mm256_mul_ps(a.high, b.high)}; }
inline Vector div(Vector a, Vector b) { return {_mm256_div_ps(a.low, b.low), _mm256_div_ps(a.high, b.high)}; }
inline Vector larger(Vector a, Vector b) { return {_mm256_max_ps(a.low, b.low), _mm256_max_ps(a.high, b.high)}; }
/** a b + c */
inline Vector mulAdd(Vector a, Vector b, Vector c) {
    return {_mm256_fmadd_ps(a.low, b.low, c.low), _mm256_fmadd_ps(a.high, b.high, c.high)};
}
/** c - a b */
inline Vector mulSub(Vector a, Vector b, Vector c) {
    return {_mm256_fnmadd_ps(a.low, b.low, c.low), _mm256_fnmadd_ps(a.high, b.high, c.high)};
}
inline Vector nearest(Vector v) { return {_mm256_round_ps(v.low, 8), _mm256_round_ps(v.high, 8)}; }
/** v * 2^n, n whole */
inline Vector scale2(Vector v, Vector n) {
    auto power = [](__m256 x) {
        __m256i bits = _mm256_add_epi32(_mm256_cvtps_epi32(x), _mm256_set1_epi32(127));
        return _mm256_castsi256_ps(_mm256_slli_epi32(bits, 23));
    };
    return {_mm256_mul_ps(v.low, power(n.low)), _mm256_mul_ps(v.high, power(n.high))};
}
/** Lanes 1 0 3 2 5 4 ... */
inline Vector swapPairs(Vector v) { return {_mm256_permute_ps(v.low, 0xB1), _mm256_permute_ps(v.high, 0xB1)}; }
inline float sumLanes(Vector v) {
    __m256 s = _mm256_add_ps(v.low, v.high);
    __m128 t = _mm_add_ps(_mm256_castps256_ps128(s), _mm256_extractf128_ps(s, 1));
    t = _mm_add_ps(t, _mm_movehl_ps(t, t));
    return _mm_cvtss_f32(_mm_add_ss(t, _mm_movehdup_ps(t)));
}
inline float maxLanes(Vector v) {
    __m256 s = _mm256_max_ps(v.low, v.high);
    __m128 t = _mm_max_ps(_mm256_castps256_ps128(s), _mm256_extractf128_ps(s, 1));
    t = _mm_max_ps(t, _mm_movehl_ps(t, t));
    return _mm_cvtss_f32(_mm_max_ss(t, _mm_movehdup_ps(t)));
}

/** The first n lanes (n may be negative or above 16). */
inline Mask firstLanes(int n) { return n; }
/** v in the lanes of the mask, other in the others. */
inline Vector choose(Mask m, Vector v, Vector other) {
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    __m256 low = _mm256_castsi256_ps(_mm256_cmpgt_epi32(_mm256_set1_epi32(m), lane));
    __m256 high = _mm256_castsi256_ps(_mm256_cmpgt_epi32(_mm256_set1_epi32(m - 8), lane));
    return {_mm256_blendv_ps(other.low, v.low, low), _mm256_blendv_ps(other.high, v.high, high)};
}

inline Vector loadOperands(const Operand* p) { return load(p); }
inline void storeOperands(Operand* p, Vector v) { store(p, v); }
inline Units loadUnits(const Unit* p) { return load(p); }
inline void storeUnits(Unit* p, Units u) { store(p, u); }
inline Units splatUnit(Unit u) { return splat(u); }
/** sum + the products of all operands in a and b */
inline Vector multiply(Vector sum, Units a, Units b) { return mulAdd(a, b, sum); }

/** 16 columns of kPair neighbouring rows as units: here of one row. */
inline Units pairRows(const Operand* row, long, bool) { return load(row); }

/** dst[c][r] = src[r][c] for 16 x 16 units; rows of src from `rows` on count as zero. */
inline void transposeUnits(Unit* dst, long ldDst, const Unit* src, long ldSrc, int rows) {
    for (int from = 0; from < 16; from += 8)
        for (int column = 0; column < 16; column += 8) {
            __m256 r[8], t[8];
#pragma GCC unroll 8
            for (int i = 0; i < 8; i++)
                r[i] = from + i < rows ? _mm256_loadu_ps(src + (from + i) * ldSrc + column) : _mm256_setzero_ps();
#pragma GCC unroll 4
            for (int i = 0; i < 8; i += 2) {
                t[i] = _mm256_unpacklo_ps(r[i], r[i + 1]);
                t[i + 1] = _mm256_unpackhi_ps(r[i], r[i + 1]);
            }
#pragma GCC unroll 2
            for (int i = 0; i < 8; i += 4) {
                r[i] = _mm256_shuffle_ps(t[i], t[i + 2], 0x44);
                r[i + 1] = _mm256_shuffle_ps(t[i], t[i + 2], 0xEE);
                r[i + 2] = _mm256_shuffle_ps(t[i + 1], t[i + 3], 0x44);
                r[i + 3] = _mm256_shuffle_ps(t[i + 1], t[i + 3], 0xEE);
            }
#pragma GCC unroll 4
            for (int i = 0; i < 4; i++) {
                t[i] = _mm256_permute2f128_ps(r[i], r[i + 4], 0x20);
                t[i + 4] = _mm256_permute2f128_ps(r[i], r[i + 4], 0x31);
            }
#pragma GCC unroll 8
            for (int i = 0; i < 8; i++) _mm256_storeu_ps(dst + (column + i) * ldDst + from, t[i]);
        }
}

#else
#error "the kernels need avx512_bf16, or avx2 with fma"
#endif

/** exp(x): 2^n times a polynomial, relative error about 2e-7. */
inline Vector exponential(Vector x) {
    x = larger(x, splat(-87.0f));
    Vector n = nearest(mul(x, splat(1.44269504f)));
    Vector r = mulSub(n, splat(0.693359375f), x);
    r = mulSub(n, splat(-2.12194440e-4f), r);
    Vector p = splat(1.9875691500e-4f);
    p = mulAdd(p, r, splat(1.3981999507e-3f));
    p = mulAdd(p, r, splat(8.3334519073e-3f));
    p = mulAdd(p, r, splat(4.1665795894e-2f));
    p = mulAdd(p, r, splat(1.6666665459e-1f));
    p = mulAdd(p, r, splat(5.0000001201e-1f));
    p = mulAdd(mul(r, r), p, add(r, splat(1.0f)));
    return scale2(p, n);
}
