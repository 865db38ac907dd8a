/*
 * CPU training kernels of the demo model: forward pass, backward pass and
 * optimiser of a small llama (RMSNorm, RoPE, grouped-query attention, SwiGLU,
 * tied embeddings), written for x86 cores with avx512_bf16.
 *
 * train.py compiles this file into a shared library and calls the `extern "C"`
 * functions at the end through ctypes.
 *
 * Layout
 *   A batch is one stream of M tokens: N sequences one after the other, without
 *   any padding. Sequence s holds the tokens starts[s] .. starts[s + 1] - 1;
 *   attention and RoPE positions restart at every sequence. The loss counts n of
 *   the M positions; everything behind the attention of the last layer runs at
 *   these positions only (nothing else can influence the loss).
 *   Parameters, gradients and optimiser state are flat fp32 arrays owned by the
 *   caller, in the order emb, on, an[L], fn[L], qkv[L], o[L], gu[L], dn[L].
 *
 * Precision
 *   fp32: master weights, residual stream, softmax, gradients of the weights,
 *   all accumulators. bf16: operands of every matrix product, and the
 *   activations between them.
 *
 * Matrix products
 *   C[M x N] += sum_k A[M x K] B[K x N] uses the instruction vdpbf16ps, which
 *   multiplies *pairs* of bf16 values that are neighbours along k. The right
 *   operand is therefore packed into "strips" of 16 columns:
 *       strip[n / 16][k / 2][n % 16]  (uint32_t: the values of k and k + 1)
 *   The left operand is a plain row-major matrix (pairs are contiguous), or, for
 *   products that reduce over tokens (weight gradients), strips as well.
 */
#include <immintrin.h>
#include <omp.h>
#include <sys/mman.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

namespace {

typedef uint16_t bf16;

constexpr int kHead = 64;      // size of an attention head (fixed)
constexpr int kMaxSeq = 1024;  // longest sequence
constexpr int kTileRows = 6;   // rows of C held in registers
constexpr int kPanel = 4;      // strips of C held in registers (4 x 16 columns)
constexpr int kRowBlock = 96;  // rows of one task of a matrix product
constexpr size_t kHugePage = 2 << 20;
constexpr int kTokenBlock = 256;  // tokens of one block of a weight gradient

// ---------------------------------------------------------------- small helpers

/** Growing, 64-byte aligned buffer; the content is not kept when it grows. */
template <typename T>
struct Buffer {
    T* data = nullptr;
    size_t size = 0;
    T* need(size_t n) {
        if (n > size) {
            free(data);
            size = n + n / 8 + 64;
            const size_t align = size * sizeof(T) >= kHugePage ? kHugePage : 64;
            const size_t bytes = (size * sizeof(T) + align - 1) / align * align;
            data = static_cast<T*>(aligned_alloc(align, bytes));
            if (align == kHugePage) madvise(data, bytes, MADV_HUGEPAGE);
        }
        return data;
    }
    operator T*() const { return data; }
    ~Buffer() { free(data); }
};

inline int divUp(int a, int b) { return (a + b - 1) / b; }

inline __m512 loadBf16(const bf16* p) {
    __m256i h = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(h), 16));
}

inline void storeBf16(bf16* p, __m512 v) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), (__m256i)_mm512_cvtneps_pbh(v));
}

/** exp(x) for 16 values: 2^n times a polynomial, relative error about 2e-7. */
inline __m512 exp16(__m512 x) {
    x = _mm512_max_ps(x, _mm512_set1_ps(-87.0f));
    __m512 y = _mm512_mul_ps(x, _mm512_set1_ps(1.44269504f));
    __m512 n = _mm512_roundscale_ps(y, 0);
    __m512 r = _mm512_fnmadd_ps(n, _mm512_set1_ps(0.693359375f), x);
    r = _mm512_fnmadd_ps(n, _mm512_set1_ps(-2.12194440e-4f), r);
    __m512 p = _mm512_set1_ps(1.9875691500e-4f);
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.3981999507e-3f));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(8.3334519073e-3f));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(4.1665795894e-2f));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.6666665459e-1f));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(5.0000001201e-1f));
    p = _mm512_fmadd_ps(_mm512_mul_ps(r, r), p, _mm512_add_ps(r, _mm512_set1_ps(1.0f)));
    return _mm512_scalef_ps(p, n);
}

// ---------------------------------------------------------------- matrix products

/** What a tile does with its result. */
enum Epilogue {
    kStore,     // C (fp32)  = result
    kStoreBf16, // C (bf16)  = result
    kResidual,  // C (fp32)  = R + result, R has the same layout as C
    kAdd,       // C (fp32) += result
};

/**
 * One register tile: C[Rows x 16 * Strips] = A B over `pairs` pairs of k.
 * @param a    Strip == false: row r, pair k at a[r * lda + k] (uint32_t units);
 *             Strip == true: at a[k * 16 + r]
 * @param b    first strip, pair k at b[s * ldb + k * 16]
 */
template <int Rows, int Strips, Epilogue E, bool Strip>
void tile(const uint32_t* a, long lda, const uint32_t* b, long ldb, int pairs, void* c, long ldc,
          const float* residual) {
    __m512 acc[Rows][Strips];
#pragma GCC unroll 6
    for (int r = 0; r < Rows; r++)
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) acc[r][s] = _mm512_setzero_ps();
    for (int k = 0; k < pairs; k++) {
        __m512i right[Strips];
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) right[s] = _mm512_loadu_si512(b + s * ldb + k * 16L);
#pragma GCC unroll 6
        for (int r = 0; r < Rows; r++) {
            __m512i left = _mm512_set1_epi32(Strip ? a[k * 16L + r] : a[r * lda + k]);
#pragma GCC unroll 4
            for (int s = 0; s < Strips; s++)
                acc[r][s] = _mm512_dpbf16_ps(acc[r][s], (__m512bh)left, (__m512bh)right[s]);
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < Rows; r++) {
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) {
            long at = r * ldc + s * 16;
            float* out = static_cast<float*>(c) + at;
            if (E == kStore) _mm512_storeu_ps(out, acc[r][s]);
            if (E == kStoreBf16) storeBf16(static_cast<bf16*>(c) + at, acc[r][s]);
            if (E == kResidual)
                _mm512_storeu_ps(out, _mm512_add_ps(acc[r][s], _mm512_loadu_ps(residual + at)));
            if (E == kAdd) _mm512_storeu_ps(out, _mm512_add_ps(acc[r][s], _mm512_loadu_ps(out)));
        }
    }
}

typedef void (*TileFunction)(const uint32_t*, long, const uint32_t*, long, int, void*, long, const float*);

/** The tile function of a number of rows (1..6) and strips (1..4). */
template <Epilogue E, bool Strip>
inline TileFunction tileFor(int rows, int strips) {
#define ROW(r) {tile<r, 1, E, Strip>, tile<r, 2, E, Strip>, tile<r, 3, E, Strip>, tile<r, 4, E, Strip>}
    static const TileFunction table[kTileRows][kPanel] = {ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6)};
#undef ROW
    return table[rows - 1][strips - 1];
}

inline const uint32_t* asPairs(const bf16* p) { return reinterpret_cast<const uint32_t*>(p); }

/**
 * C[rows x n] = A[rows x k] B, on the calling thread.
 * @param a  row-major bf16, row stride lda
 * @param b  strips of B, n / 16 strips of k / 2 pairs each
 * @param c  row stride ldc, type and meaning by the epilogue
 */
template <Epilogue E, typename C>
void productRows(const bf16* a, long lda, const uint32_t* b, C* c, long ldc, int rows, int n, int k,
                 const float* residual = nullptr) {
    int pairs = k / 2, strips = n / 16;
    for (int s = 0; s < strips; s += kPanel) {
        int width = std::min(kPanel, strips - s);
        for (int r = 0; r < rows; r += kTileRows) {
            int height = std::min(kTileRows, rows - r);
            tileFor<E, false>(height, width)(asPairs(a + r * lda), lda / 2, b + long(s) * pairs * 16,
                                             long(pairs) * 16, pairs, c + r * ldc + s * 16, ldc,
                                             residual ? residual + r * ldc + s * 16 : nullptr);
        }
    }
}

/** productRows on all threads. */
template <Epilogue E, typename C>
void product(const bf16* a, long lda, const uint32_t* b, C* c, long ldc, int rows, int n, int k,
             const float* residual = nullptr) {
#pragma omp parallel for schedule(dynamic)
    for (int r = 0; r < rows; r += kRowBlock)
        productRows<E>(a + r * lda, lda, b, c + r * ldc, ldc, std::min(kRowBlock, rows - r), n, k,
                       residual ? residual + r * ldc : nullptr);
}

/** Transposes a block of 16 x 16 values of 32 bits in registers. */
inline void transpose16(__m512i r[16]) {
    __m512i t[16];
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
}

/**
 * dst[c][r] = src[r][c] for a block of 16 x 16 values of 32 bits.
 * @param rows  rows of src that exist, the others count as zero
 */
inline void transposeBlock(void* dst, long ldDst, const void* src, long ldSrc, int rows = 16) {
    __m512i r[16];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++)
        r[i] = i < rows ? _mm512_loadu_si512(static_cast<const uint32_t*>(src) + i * ldSrc) : _mm512_setzero_si512();
    transpose16(r);
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) _mm512_storeu_si512(static_cast<uint32_t*>(dst) + i * ldDst, r[i]);
}

/** Transposes src [rows x columns]; both are multiples of 16. */
void transpose(float* dst, const float* src, int rows, int columns) {
    for (int r = 0; r < rows; r += 16)
        for (int c = 0; c < columns; c += 16)
            transposeBlock(dst + size_t(c) * rows + r, rows, src + size_t(r) * columns + c, columns);
}

/**
 * Strips of the matrix B[k][n] = src[n][k]: 16 rows of src a strip; missing rows are zero.
 * k is a multiple of 32.
 */
void packRows(uint32_t* dst, const bf16* src, long ld, int n, int k) {
    for (int s = 0; s < n; s += 16)
        for (int p = 0; p < k / 2; p += 16, dst += 256)
            transposeBlock(dst, 16, src + s * ld + 2 * p, ld / 2, std::min(16, n - s));
}

/**
 * Strips of the matrix B[k][n] = src[k][n]: pairs of neighbouring rows of src. n is a
 * multiple of 16; an odd last row is paired with zeros.
 * @param stride  distance of two strips in dst, in pairs
 */
void packPairs(uint32_t* dst, const bf16* src, long ld, int k, int n, long stride) {
    for (int p = 0; 2 * p < k; p++) {
        const bf16* row = src + 2 * p * ld;
        bool odd = 2 * p + 1 >= k;
        for (int s = 0; s < n; s += 16) {
            __m512i low = _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + s)));
            __m512i high = _mm512_setzero_si512();
            if (!odd)
                high = _mm512_slli_epi32(
                    _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + ld + s))), 16);
            _mm512_storeu_si512(dst + (s / 16 * stride + p) * 16, _mm512_or_si512(low, high));
        }
    }
}

/** C = A B for a product that is known to be symmetric [n x n]: computes one half and mirrors it. */
void productSymmetric(const bf16* a, const uint32_t* b, float* c, int n, int k) {
    for (int s = 0; s < n; s += 16 * kPanel) {
        int from = s / kTileRows * kTileRows;
        productRows<kStore>(a + long(from) * k, k, b + long(s) * k / 2, c + long(from) * n + s, n, n - from,
                            std::min(16 * kPanel, n - s), k);
    }
    for (int r = 0; r < n; r += 16)
        for (int s = r / 64 * 64 + 64; s < n; s += 16) transposeBlock(c + long(r) * n + s, n, c + long(s) * n + r, n);
}

/** C[16 x 16 * strips] += A B with A as one strip: the 16 rows in tiles of 6, 5 and 5. */
inline void stripProduct(const uint32_t* a, const uint32_t* b, long ldb, int pairs, float* c, long ldc, int strips) {
    tileFor<kAdd, true>(6, strips)(a, 0, b, ldb, pairs, c, ldc, nullptr);
    tileFor<kAdd, true>(5, strips)(a + 6, 0, b, ldb, pairs, c + 6 * ldc, ldc, nullptr);
    tileFor<kAdd, true>(5, strips)(a + 11, 0, b, ldb, pairs, c + 11 * ldc, ldc, nullptr);
}

// ---------------------------------------------------------------- the model

struct Config {
    int vocab, layers, width, heads, kvHeads, ff;
    float base, eps;
    int context;
};

/** A weight matrix [n x k] in the two packed forms. */
struct Packed {
    Buffer<uint32_t> forward;   // for x W^T: strips of 16 rows of W, pairs along k
    Buffer<uint32_t> backward;  // for g W: strips of 16 columns of W, pairs along n
};

/**
 * The saved activations of one layer; M rows each. In the last layer everything from `mid`
 * on in the order of the computation (mid, norm2, gateUp) has one row for each loss position.
 */
struct LayerState {
    Buffer<float> x;        // residual stream before the attention [width]
    Buffer<float> mid;      // residual stream before the feed-forward part [width]
    Buffer<float> scale1;   // 1 / rms of x [1]
    Buffer<float> scale2;   // 1 / rms of mid [1]
    Buffer<bf16> norm1;     // normalised x [width]
    Buffer<bf16> norm2;     // normalised mid [width]
    Buffer<bf16> qkv;       // q (rotated, times head size^-0.5), k (rotated), v
    Buffer<float> lse;      // log-sum-exp of the attention scores [heads]
    Buffer<bf16> attention; // output of the attention heads [width]
    Buffer<bf16> gateUp;    // gate, up [2 * ff]
};

/** Scratch of one thread. */
struct Scratch {
    Buffer<uint32_t> pack[6];
    Buffer<float> f[5];
    Buffer<bf16> h[3];
};

struct Model {
    Config cfg;
    int qkvRows;  // rows of the qkv matrix
    // offsets into the flat parameter array
    size_t emb, on, an, fn, qkv, o, gu, dn, total;

    std::vector<Packed> wQkv, wO, wGu, wDn;
    Packed wEmb;
    std::vector<LayerState> layer;
    std::vector<Scratch> scratch;
    std::vector<float> ropeCos, ropeSin;  // [context x 64], sine with the sign of the rotation

    Buffer<float> last;         // residual stream after the last layer [n x width]
    Buffer<float> lossX;        // x of the last layer at the loss positions [n x width]
    Buffer<bf16> lossAttention; // attention output of the last layer there [n x width]
    Buffer<float> dx;           // gradient of the residual stream [M x width]
    Buffer<bf16> dxHalf;        // the same in bf16
    Buffer<float> dxLoss;       // as dx, at the loss positions (last layer) [n x width]
    Buffer<bf16> dxLossHalf;
    Buffer<bf16> dAttentionLoss;
    Buffer<float> dNorm;        // gradient of a normalised stream [M x width]
    Buffer<bf16> dHidden;       // gradient of the feed-forward hidden layer [M x ff]
    Buffer<bf16> hidden;        // silu(gate) * up [M x ff]
    Buffer<bf16> dGateUp;       // [M x 2 ff]
    Buffer<bf16> dAttention;    // [M x width]
    Buffer<bf16> dQkv;          // [M x qkvRows]
    Buffer<float> headScale;    // [n]
    Buffer<bf16> headNorm;      // [n x width]
    Buffer<bf16> dLogits;       // [n x vocab]
    Buffer<uint32_t> packX;     // packed activations of a weight gradient
    Buffer<bf16> weight;        // one weight matrix in bf16, while packing

    explicit Model(const Config& c) : cfg(c) {
        size_t D = c.width, L = c.layers, F = c.ff;
        qkvRows = (c.heads + 2 * c.kvHeads) * kHead;
        emb = 0;
        on = emb + size_t(c.vocab) * D;
        an = on + D;
        fn = an + L * D;
        qkv = fn + L * D;
        o = qkv + L * qkvRows * D;
        gu = o + L * D * D;
        dn = gu + L * 2 * F * D;
        total = dn + L * D * F;
        wQkv = std::vector<Packed>(L);
        wO = std::vector<Packed>(L);
        wGu = std::vector<Packed>(L);
        wDn = std::vector<Packed>(L);
        layer = std::vector<LayerState>(L);
        scratch = std::vector<Scratch>(omp_get_max_threads());
        ropeCos.resize(size_t(kMaxSeq) * kHead);
        ropeSin.resize(size_t(kMaxSeq) * kHead);
        for (int t = 0; t < kMaxSeq; t++)
            for (int i = 0; i < kHead; i++) {
                double angle = t * std::pow(double(c.base), -double(i / 2 * 2) / kHead);
                ropeCos[size_t(t) * kHead + i] = std::cos(angle);
                ropeSin[size_t(t) * kHead + i] = i % 2 ? std::sin(angle) : -std::sin(angle);
            }
    }

    /** Packs one weight matrix w[n x k] in both forms. */
    void pack(Packed& p, const float* w, int n, int k) {
        bf16* half = weight.need(size_t(n) * k);
        uint32_t* forward = p.forward.need(size_t(n) * k / 2);
        uint32_t* backward = p.backward.need(size_t(n) * k / 2);
#pragma omp parallel
        {
#pragma omp for schedule(static)
            for (long i = 0; i < long(n) * k / 16; i++) storeBf16(half + i * 16, _mm512_loadu_ps(w + i * 16));
#pragma omp for schedule(static) nowait
            for (int r = 0; r < n; r += 16) packRows(forward + size_t(r) * k / 2, half + size_t(r) * k, k, 16, k);
#pragma omp for schedule(static)
            for (int r = 0; r < n; r += 16)
                packPairs(backward + size_t(r) / 2 * 16, half + size_t(r) * k, k, 16, k, n / 2);
        }
    }

    void packWeights(const float* w) {
        size_t D = cfg.width, F = cfg.ff;
        pack(wEmb, w + emb, cfg.vocab, D);
        for (int l = 0; l < cfg.layers; l++) {
            pack(wQkv[l], w + qkv + l * qkvRows * D, qkvRows, D);
            pack(wO[l], w + o + l * D * D, D, D);
            pack(wGu[l], w + gu + l * 2 * F * D, 2 * F, D);
            pack(wDn[l], w + dn + l * D * F, D, F);
        }
    }

    /** Weight gradient dW[n x k] = dY^T X, over M tokens; dY [M x n], X [M x k] in bf16. */
    void weightGradient(const bf16* dY, const bf16* X, float* dW, int M, int n, int k) {
        int blocks = divUp(M, kTokenBlock);
        const long blockPairs = kTokenBlock / 2;
        uint32_t* packed = packX.need(size_t(blocks) * blockPairs * k);
        const int chunk = n % 64 == 0 && n > 256 ? 64 : 32;  // rows of dW of one task
#pragma omp parallel
        {
#pragma omp for schedule(static)
            for (int b = 0; b < blocks; b++) {
                int from = b * kTokenBlock, count = std::min(kTokenBlock, M - from);
                packPairs(packed + b * blockPairs * k, X + size_t(from) * k, k, count, k, blockPairs);
            }
            uint32_t* left = scratch[omp_get_thread_num()].pack[0].need(blockPairs * chunk);
#pragma omp for schedule(dynamic)
            for (int r = 0; r < n; r += chunk) {
                int rows = std::min(chunk, n - r);
                memset(dW + size_t(r) * k, 0, sizeof(float) * rows * k);
                for (int b = 0; b < blocks; b++) {
                    int from = b * kTokenBlock, count = std::min(kTokenBlock, M - from);
                    packPairs(left, dY + size_t(from) * n + r, n, count, rows, blockPairs);
                    for (int s = 0; s < k / 16; s += kPanel)
                        for (int i = 0; i < rows; i += 16)
                            stripProduct(left + i * blockPairs, packed + b * blockPairs * k + s * blockPairs * 16,
                                         blockPairs * 16, divUp(count, 2), dW + size_t(r + i) * k + s * 16, k,
                                         std::min(kPanel, k / 16 - s));
                }
            }
        }
    }

    /** RMSNorm of M rows: out = x * scale * w with scale = 1 / sqrt(mean(x^2) + eps). */
    void normForward(const float* x, const float* w, bf16* out, float* scale, int M) {
        const int D = cfg.width;
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++) {
            const float* row = x + size_t(m) * D;
            __m512 sum = _mm512_setzero_ps();
            for (int i = 0; i < D; i += 16) {
                __m512 v = _mm512_loadu_ps(row + i);
                sum = _mm512_fmadd_ps(v, v, sum);
            }
            float r = 1.0f / std::sqrt(_mm512_reduce_add_ps(sum) / D + cfg.eps);
            scale[m] = r;
            for (int i = 0; i < D; i += 16) {
                __m512 v = _mm512_mul_ps(_mm512_loadu_ps(row + i), _mm512_set1_ps(r));
                storeBf16(out + size_t(m) * D + i, _mm512_mul_ps(v, _mm512_loadu_ps(w + i)));
            }
        }
    }

    /**
     * Backward pass of RMSNorm: adds the gradient of x to dx (and writes a bf16 copy),
     * and sets dw.
     */
    void normBackward(const float* x, const float* scale, const float* w, const float* dOut, float* dx, bf16* dxCopy,
                      float* dw, int M) {
        const int D = cfg.width;
        memset(dw, 0, sizeof(float) * D);
#pragma omp parallel
        {
            float* sum = scratch[omp_get_thread_num()].f[0].need(D);
            memset(sum, 0, sizeof(float) * D);
#pragma omp for schedule(static)
            for (int m = 0; m < M; m++) {
                const float* row = x + size_t(m) * D;
                const float* g = dOut + size_t(m) * D;
                size_t target = size_t(m) * D;
                __m512 r = _mm512_set1_ps(scale[m]), dot = _mm512_setzero_ps();
                for (int i = 0; i < D; i += 16) {
                    __m512 gx = _mm512_mul_ps(_mm512_loadu_ps(g + i), _mm512_mul_ps(_mm512_loadu_ps(row + i), r));
                    _mm512_storeu_ps(sum + i, _mm512_add_ps(_mm512_loadu_ps(sum + i), gx));
                    dot = _mm512_fmadd_ps(gx, _mm512_loadu_ps(w + i), dot);
                }
                __m512 mean = _mm512_mul_ps(_mm512_set1_ps(_mm512_reduce_add_ps(dot) / D), r);
                for (int i = 0; i < D; i += 16) {
                    __m512 gw = _mm512_mul_ps(_mm512_loadu_ps(g + i), _mm512_loadu_ps(w + i));
                    __m512 d = _mm512_mul_ps(_mm512_fnmadd_ps(_mm512_loadu_ps(row + i), mean, gw), r);
                    d = _mm512_add_ps(d, _mm512_loadu_ps(dx + target + i));
                    _mm512_storeu_ps(dx + target + i, d);
                    storeBf16(dxCopy + target + i, d);
                }
            }
#pragma omp critical
            for (int i = 0; i < D; i++) dw[i] += sum[i];
        }
    }

    /** hidden = silu(gate) * up for M rows of gateUp. */
    void swigluForward(const bf16* gateUp, bf16* out, int M) {
        const int F = cfg.ff;
        const __m512 one = _mm512_set1_ps(1.0f);
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++)
            for (int i = 0; i < F; i += 16) {
                __m512 g = loadBf16(gateUp + size_t(m) * 2 * F + i), u = loadBf16(gateUp + size_t(m) * 2 * F + F + i);
                __m512 e = _mm512_add_ps(one, exp16(_mm512_sub_ps(_mm512_setzero_ps(), g)));
                storeBf16(out + size_t(m) * F + i, _mm512_div_ps(_mm512_mul_ps(g, u), e));
            }
    }

    /** Backward pass of SwiGLU; also writes `hidden` again for the weight gradient. */
    void swigluBackward(const bf16* gateUp, const bf16* dOut, bf16* dGu, bf16* out, int M) {
        const int F = cfg.ff;
        const __m512 one = _mm512_set1_ps(1.0f);
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++)
            for (int i = 0; i < F; i += 16) {
                size_t at = size_t(m) * 2 * F + i;
                __m512 g = loadBf16(gateUp + at), u = loadBf16(gateUp + at + F);
                __m512 d = loadBf16(dOut + size_t(m) * F + i);
                __m512 sig = _mm512_div_ps(one, _mm512_add_ps(one, exp16(_mm512_sub_ps(_mm512_setzero_ps(), g))));
                __m512 silu = _mm512_mul_ps(g, sig);
                // d silu / d g = sig * (1 + g * (1 - sig)) = sig + silu * (1 - sig)
                __m512 slope = _mm512_fmadd_ps(silu, _mm512_sub_ps(one, sig), sig);
                storeBf16(out + size_t(m) * F + i, _mm512_mul_ps(silu, u));
                storeBf16(dGu + at, _mm512_mul_ps(_mm512_mul_ps(d, u), slope));
                storeBf16(dGu + at + F, _mm512_mul_ps(d, silu));
            }
    }

    /** RoPE (pairs 2i, 2i + 1) of one head at one position; `factor` scales the result. */
    void rotate(const bf16* in, bf16* out, int position, float factor) const {
        const float *c = &ropeCos[size_t(position) * kHead], *s = &ropeSin[size_t(position) * kHead];
        for (int i = 0; i < kHead; i += 16) {
            __m512 v = loadBf16(in + i), swapped = _mm512_permute_ps(v, 0xB1);
            __m512 y = _mm512_fmadd_ps(v, _mm512_loadu_ps(c + i), _mm512_mul_ps(swapped, _mm512_loadu_ps(s + i)));
            storeBf16(out + i, _mm512_mul_ps(y, _mm512_set1_ps(factor)));
        }
    }

    /** The transposed rotation (gradient of `rotate`) of an fp32 row. */
    void rotateBack(const float* in, bf16* out, int position, float factor) const {
        const float *c = &ropeCos[size_t(position) * kHead], *s = &ropeSin[size_t(position) * kHead];
        for (int i = 0; i < kHead; i += 16) {
            __m512 v = _mm512_loadu_ps(in + i), swapped = _mm512_permute_ps(v, 0xB1);
            __m512 y = _mm512_fnmadd_ps(swapped, _mm512_loadu_ps(s + i), _mm512_mul_ps(v, _mm512_loadu_ps(c + i)));
            storeBf16(out + i, _mm512_mul_ps(y, _mm512_set1_ps(factor)));
        }
    }

    /** Attention scores of `rows` query rows from row i0 on against the keys 0 .. i0 + rows - 1. */
    static int scores(const bf16* q, long ld, const uint32_t* keys, float* out, long ldOut, int i0, int rows) {
        int strips = divUp(i0 + rows, 16);
        productRows<kStore>(q + i0 * ld, ld, keys, out, ldOut, rows, strips * 16, kHead);
        return strips;
    }

    /** Lanes of strip s that row i may see. */
    static __mmask16 visible(int i, int s) {
        int n = i + 1 - s * 16;
        return n >= 16 ? 0xffff : n <= 0 ? 0 : (1u << n) - 1;
    }

    /**
     * Causal attention of one sequence (T tokens) and one key/value head, with all query
     * heads that share it. Rotates q and k in place.
     * @param qkv  first row of the sequence
     * @param lse  [T x heads], first row of the sequence
     */
    void attentionForward(bf16* qkv, bf16* out, float* lse, int T, int kv) {
        Scratch& s = scratch[omp_get_thread_num()];
        const long ld = qkvRows;
        const int group = cfg.heads / cfg.kvHeads, padded = divUp(T, 16) * 16, pairs = divUp(T, 2);
        bf16* k = qkv + (cfg.heads + kv) * kHead;
        const bf16* v = k + cfg.kvHeads * kHead;
        uint32_t* keys = s.pack[0].need(size_t(padded) * kHead / 2);
        uint32_t* values = s.pack[1].need(size_t(pairs) * kHead);
        float* score = s.f[0].need(size_t(kTileRows) * padded);
        bf16* prob = s.h[0].need(size_t(kTileRows) * padded);
        for (int t = 0; t < T; t++) rotate(k + t * ld, k + t * ld, t, 1.0f);
        packRows(keys, k, ld, T, kHead);
        packPairs(values, v, ld, T, kHead, pairs);
        for (int h = kv * group; h < (kv + 1) * group; h++) {
            bf16* q = qkv + h * kHead;
            for (int t = 0; t < T; t++) rotate(q + t * ld, q + t * ld, t, 1.0f / std::sqrt(float(kHead)));
            for (int i0 = 0; i0 < T; i0 += kTileRows) {
                int rows = std::min(kTileRows, T - i0);
                int strips = scores(q, ld, keys, score, padded, i0, rows);
                for (int r = 0; r < rows; r++) {
                    float* row = score + r * padded;
                    const __m512 low = _mm512_set1_ps(-1e30f);
                    __m512 top = low, sum = _mm512_setzero_ps();
                    for (int j = 0; j < strips; j++)
                        top = _mm512_max_ps(
                            top, _mm512_mask_loadu_ps(low, visible(i0 + r, j), row + j * 16));
                    float best = _mm512_reduce_max_ps(top);
                    for (int j = 0; j < strips; j++) {
                        __m512 e = _mm512_maskz_mov_ps(
                            visible(i0 + r, j), exp16(_mm512_sub_ps(_mm512_loadu_ps(row + j * 16), _mm512_set1_ps(best))));
                        _mm512_storeu_ps(row + j * 16, e);
                        sum = _mm512_add_ps(sum, e);
                    }
                    float total = _mm512_reduce_add_ps(sum);
                    lse[(i0 + r) * cfg.heads + h] = best + std::log(total);
                    for (int j = 0; j < strips; j++)
                        storeBf16(prob + r * padded + j * 16,
                                  _mm512_mul_ps(_mm512_loadu_ps(row + j * 16), _mm512_set1_ps(1.0f / total)));
                }
                tileFor<kStoreBf16, false>(rows, kHead / 16)(asPairs(prob), padded / 2, values, long(pairs) * 16,
                                                             divUp(i0 + rows, 2),
                                                             out + long(i0) * cfg.width + h * kHead, cfg.width, nullptr);
            }
        }
    }

    /** Gradient of attentionForward; writes the rows of dQkv of this sequence and kv head. */
    void attentionBackward(const bf16* qkv, const bf16* dOut, const float* lse, bf16* dqkv, int T, int kv) {
        Scratch& s = scratch[omp_get_thread_num()];
        const long ld = qkvRows, ldO = cfg.width;
        const int group = cfg.heads / cfg.kvHeads, padded = divUp(T, 16) * 16, pairs = divUp(T, 2);
        const long stripPairs = long(pairs) * 16;
        const bf16* k = qkv + (cfg.heads + kv) * kHead;
        const bf16* v = k + cfg.kvHeads * kHead;
        uint32_t* keyRows = s.pack[0].need(size_t(padded) * kHead / 2);     // for q k^T
        uint32_t* valueRows = s.pack[1].need(size_t(padded) * kHead / 2);   // for dOut v^T
        uint32_t* keyPairs = s.pack[2].need(size_t(pairs) * kHead);         // for dScore k
        uint32_t* queryPairs = s.pack[3].need(size_t(pairs) * kHead * 2);   // for dScore^T q, prob^T dOut
        uint32_t* outPairs = queryPairs + size_t(pairs) * kHead;
        uint32_t* probStrips = s.pack[4].need(size_t(padded) * pairs);      // prob, pairs along the queries
        uint32_t* dScoreStrips = s.pack[5].need(size_t(padded) * pairs);
        float* prob = s.f[0].need(size_t(kTileRows) * padded);
        float* dProb = s.f[1].need(size_t(kTileRows) * padded);
        float* dQ = s.f[2].need(size_t(kTileRows) * kHead);
        float* dK = s.f[3].need(size_t(padded) * kHead * 2);
        float* dV = dK + size_t(padded) * kHead;
        bf16* probHalf = s.h[0].need(size_t(kTileRows) * padded);
        bf16* dScore = s.h[1].need(size_t(kTileRows) * padded);
        memset(dK, 0, sizeof(float) * padded * kHead * 2);
        packRows(keyRows, k, ld, T, kHead);
        packRows(valueRows, v, ld, T, kHead);
        packPairs(keyPairs, k, ld, T, kHead, pairs);
        for (int h = kv * group; h < (kv + 1) * group; h++) {
            const bf16* q = qkv + h * kHead;
            const bf16* g = dOut + h * kHead;
            packPairs(queryPairs, q, ld, T, kHead, pairs);
            packPairs(outPairs, g, ldO, T, kHead, pairs);
            for (int i0 = 0; i0 < T; i0 += kTileRows) {
                int rows = std::min(kTileRows, T - i0);
                int strips = scores(q, ld, keyRows, prob, padded, i0, rows);
                scores(g, ldO, valueRows, dProb, padded, i0, rows);
                for (int r = 0; r < rows; r++) {
                    float *p = prob + r * padded, *d = dProb + r * padded;
                    __m512 total = _mm512_set1_ps(lse[(i0 + r) * cfg.heads + h]), sum = _mm512_setzero_ps();
                    for (int j = 0; j < strips; j++) {
                        __m512 e = _mm512_maskz_mov_ps(visible(i0 + r, j),
                                                       exp16(_mm512_sub_ps(_mm512_loadu_ps(p + j * 16), total)));
                        _mm512_storeu_ps(p + j * 16, e);
                        storeBf16(probHalf + r * padded + j * 16, e);
                        sum = _mm512_fmadd_ps(e, _mm512_loadu_ps(d + j * 16), sum);
                    }
                    __m512 mean = _mm512_set1_ps(_mm512_reduce_add_ps(sum));
                    for (int j = 0; j < strips; j++)
                        storeBf16(dScore + r * padded + j * 16,
                                  _mm512_mul_ps(_mm512_loadu_ps(p + j * 16),
                                                _mm512_sub_ps(_mm512_loadu_ps(d + j * 16), mean)));
                }
                packPairs(probStrips + i0 / 2 * 16, probHalf, padded, rows, strips * 16, pairs);
                packPairs(dScoreStrips + i0 / 2 * 16, dScore, padded, rows, strips * 16, pairs);
                tileFor<kStore, false>(rows, kHead / 16)(asPairs(dScore), padded / 2, keyPairs, stripPairs,
                                                         divUp(i0 + rows, 2), dQ, kHead, nullptr);
                for (int r = 0; r < rows; r++)
                    rotateBack(dQ + r * kHead, dqkv + (i0 + r) * ld + h * kHead, i0 + r, 1.0f / std::sqrt(float(kHead)));
            }
            for (int j = 0; j < padded; j += 16) {  // query pairs before j / 2 cannot see these keys
                long skip = j / 2 * 16;
                int count = pairs - j / 2;
                stripProduct(probStrips + j / 16 * stripPairs + skip, outPairs + skip, stripPairs, count,
                             dV + j * kHead, kHead, kHead / 16);
                stripProduct(dScoreStrips + j / 16 * stripPairs + skip, queryPairs + skip, stripPairs, count,
                             dK + j * kHead, kHead, kHead / 16);
            }
        }
        bf16* outK = dqkv + (cfg.heads + kv) * kHead;
        for (int t = 0; t < T; t++) {
            rotateBack(dK + t * kHead, outK + t * ld, t, 1.0f);
            for (int i = 0; i < kHead; i += 16)
                storeBf16(outK + t * ld + cfg.kvHeads * kHead + i, _mm512_loadu_ps(dV + t * kHead + i));
        }
    }

    /** All layers; leaves the residual stream of the n loss positions (`rows`) in `last`. */
    void forward(const float* w, const int32_t* ids, const int32_t* starts, int sequences, const int32_t* rows,
                 int n) {
        const int D = cfg.width, F = cfg.ff, M = starts[sequences], tasks = sequences * cfg.kvHeads;
        float* x = layer[0].x.need(size_t(M) * D);
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++) memcpy(x + size_t(m) * D, w + emb + size_t(ids[m]) * D, sizeof(float) * D);
        hidden.need(size_t(M) * F);
        for (int l = 0; l < cfg.layers; l++) {
            LayerState& s = layer[l];
            const bool end = l + 1 == cfg.layers;
            const int R = end ? n : M;  // rows behind the attention
            s.mid.need(size_t(R) * D);
            s.norm1.need(size_t(M) * D);
            s.norm2.need(size_t(R) * D);
            s.scale1.need(M);
            s.scale2.need(R);
            s.qkv.need(size_t(M) * qkvRows);
            s.lse.need(size_t(M) * cfg.heads);
            s.attention.need(size_t(M) * D);
            s.gateUp.need(size_t(R) * 2 * F);
            float* next = (end ? last : layer[l + 1].x).need(size_t(R) * D);
            normForward(s.x, w + an + l * D, s.norm1, s.scale1, M);
            product<kStoreBf16>(s.norm1, D, wQkv[l].forward, s.qkv.data, qkvRows, M, qkvRows, D);
#pragma omp parallel for schedule(dynamic)
            for (int i = 0; i < tasks; i++) {
                int t = i / cfg.kvHeads, from = starts[t];
                attentionForward(s.qkv + size_t(from) * qkvRows, s.attention + size_t(from) * D,
                                 s.lse + size_t(from) * cfg.heads, starts[t + 1] - from, i % cfg.kvHeads);
            }
            const bf16* attention = s.attention;
            const float* x = s.x;
            if (end) {
                lossX.need(size_t(n) * D);
                lossAttention.need(size_t(n) * D);
                for (int i = 0; i < n; i++) {
                    memcpy(lossX + size_t(i) * D, x + size_t(rows[i]) * D, sizeof(float) * D);
                    memcpy(lossAttention + size_t(i) * D, attention + size_t(rows[i]) * D, sizeof(bf16) * D);
                }
                attention = lossAttention;
                x = lossX;
            }
            product<kResidual>(attention, D, wO[l].forward, s.mid.data, D, R, D, D, x);
            normForward(s.mid, w + fn + l * D, s.norm2, s.scale2, R);
            product<kStoreBf16>(s.norm2, D, wGu[l].forward, s.gateUp.data, 2 * F, R, 2 * F, D);
            swigluForward(s.gateUp, hidden, R);
            product<kResidual>(hidden, F, wDn[l].forward, next, D, R, D, F, s.mid);
        }
    }

    /**
     * Output matrix and cross-entropy at the n loss positions.
     * @param targets  expected token of every loss position
     * @param train    also write dLogits (gradient of the mean loss)
     * @param correct  number of positions where the target has the highest logit
     * @return sum of the losses
     */
    double loss(const float* w, const int32_t* targets, int n, bool train, int* correct) {
        const int D = cfg.width, V = cfg.vocab, block = 48;
        headScale.need(n);
        headNorm.need(size_t(n) * D);
        if (train) dLogits.need(size_t(n) * V);
        normForward(last, w + on, headNorm, headScale, n);
        double sum = 0;
        int hits = 0;
#pragma omp parallel for schedule(dynamic) reduction(+ : sum, hits)
        for (int from = 0; from < n; from += block) {
            int count = std::min(block, n - from);
            float* logits = scratch[omp_get_thread_num()].f[0].need(size_t(block) * V);
            productRows<kStore>(headNorm + size_t(from) * D, D, wEmb.forward, logits, V, count, V, D);
            for (int r = 0; r < count; r++) {
                float* row = logits + size_t(r) * V;
                __m512 top = _mm512_set1_ps(-1e30f), total = _mm512_setzero_ps();
                for (int j = 0; j < V; j += 16) top = _mm512_max_ps(top, _mm512_loadu_ps(row + j));
                float best = _mm512_reduce_max_ps(top), expected = row[targets[from + r]];
                for (int j = 0; j < V; j += 16) {
                    __m512 e = exp16(_mm512_sub_ps(_mm512_loadu_ps(row + j), _mm512_set1_ps(best)));
                    _mm512_storeu_ps(row + j, e);
                    total = _mm512_add_ps(total, e);
                }
                float z = _mm512_reduce_add_ps(total);
                sum += best + std::log(z) - expected;
                hits += expected == best;
                if (!train) continue;
                row[targets[from + r]] -= z;
                __m512 factor = _mm512_set1_ps(1.0f / (z * n));
                bf16* d = dLogits + size_t(from + r) * V;
                for (int j = 0; j < V; j += 16)
                    storeBf16(d + j, _mm512_mul_ps(_mm512_loadu_ps(row + j), factor));
            }
        }
        *correct = hits;
        return sum;
    }

    /** Gradients of all parameters into g (same layout as the parameters). */
    void backward(const float* w, float* g, const int32_t* ids, const int32_t* starts, int sequences,
                  const int32_t* rows, int n) {
        const int D = cfg.width, F = cfg.ff, M = starts[sequences], tasks = sequences * cfg.kvHeads;
        dx.need(size_t(M) * D);
        dxHalf.need(size_t(M) * D);
        dNorm.need(size_t(std::max(M, n)) * D);
        dHidden.need(size_t(M) * F);
        dGateUp.need(size_t(M) * 2 * F);
        dAttention.need(size_t(M) * D);
        dQkv.need(size_t(M) * qkvRows);

        dxLoss.need(size_t(n) * D);
        dxLossHalf.need(size_t(n) * D);
        dAttentionLoss.need(size_t(n) * D);

        memset(dxLoss, 0, sizeof(float) * n * D);
        product<kStore>(dLogits, cfg.vocab, wEmb.backward, dNorm.data, D, n, D, cfg.vocab);
        weightGradient(dLogits, headNorm, g + emb, n, cfg.vocab, D);
        normBackward(last, headScale, w + on, dNorm, dxLoss, dxLossHalf, g + on, n);

        for (int l = cfg.layers - 1; l >= 0; l--) {
            LayerState& s = layer[l];
            const bool end = l + 1 == cfg.layers;
            const int R = end ? n : M;  // rows behind the attention
            float* d = end ? dxLoss : dx;
            bf16* dHalf = end ? dxLossHalf : dxHalf;
            bf16* dAtt = end ? dAttentionLoss : dAttention;
            product<kStoreBf16>(dHalf, D, wDn[l].backward, dHidden.data, F, R, F, D);
            swigluBackward(s.gateUp, dHidden, dGateUp, hidden, R);
            weightGradient(dHalf, hidden, g + dn + size_t(l) * D * F, R, D, F);
            product<kStore>(dGateUp, 2 * F, wGu[l].backward, dNorm.data, D, R, D, 2 * F);
            weightGradient(dGateUp, s.norm2, g + gu + size_t(l) * 2 * F * D, R, 2 * F, D);
            normBackward(s.mid, s.scale2, w + fn + l * D, dNorm, d, dHalf, g + fn + l * D, R);

            product<kStoreBf16>(dHalf, D, wO[l].backward, dAtt, D, R, D, D);
            weightGradient(dHalf, end ? lossAttention : s.attention, g + o + size_t(l) * D * D, R, D, D);
            if (end) {  // from the loss positions to all positions
                memset(dx, 0, sizeof(float) * M * D);
                memset(dAttention, 0, sizeof(bf16) * M * D);
                for (int i = 0; i < n; i++) {
                    memcpy(dx + size_t(rows[i]) * D, dxLoss + size_t(i) * D, sizeof(float) * D);
                    memcpy(dAttention + size_t(rows[i]) * D, dAttentionLoss + size_t(i) * D, sizeof(bf16) * D);
                }
            }
#pragma omp parallel for schedule(dynamic)
            for (int i = 0; i < tasks; i++) {
                int t = i / cfg.kvHeads, from = starts[t];
                attentionBackward(s.qkv + size_t(from) * qkvRows, dAttention + size_t(from) * D,
                                  s.lse + size_t(from) * cfg.heads, dQkv + size_t(from) * qkvRows,
                                  starts[t + 1] - from, i % cfg.kvHeads);
            }
            product<kStore>(dQkv, qkvRows, wQkv[l].backward, dNorm.data, D, M, D, qkvRows);
            weightGradient(dQkv, s.norm1, g + qkv + size_t(l) * qkvRows * D, M, qkvRows, D);
            normBackward(s.x, s.scale1, w + an + l * D, dNorm, dx, dxHalf, g + an + l * D, M);
        }
#pragma omp parallel for schedule(static)
        for (int c = 0; c < D; c += 64)  // every thread adds its own columns: no conflicts
            for (int m = 0; m < M; m++)
                for (int i = c; i < std::min(c + 64, D); i++) g[emb + size_t(ids[m]) * D + i] += dx[size_t(m) * D + i];
    }

    // ------------------------------------------------------------ optimiser

    /** One block of a weight matrix that Muon orthogonalises on its own. */
    struct Block {
        size_t offset;
        int rows, columns;
    };

    std::vector<Block> muonBlocks() const {
        std::vector<Block> blocks;
        int D = cfg.width, F = cfg.ff, Q = cfg.heads * kHead, KV = cfg.kvHeads * kHead;
        for (int l = 0; l < cfg.layers; l++) {  // large ones first: better balance of the threads
            blocks.push_back({gu + size_t(l) * 2 * F * D, F, D});
            blocks.push_back({gu + size_t(l) * 2 * F * D + size_t(F) * D, F, D});
            blocks.push_back({dn + size_t(l) * D * F, D, F});
        }
        for (int l = 0; l < cfg.layers; l++) {
            size_t at = qkv + size_t(l) * qkvRows * D;
            blocks.push_back({o + size_t(l) * D * D, D, D});
            blocks.push_back({at, Q, D});
            blocks.push_back({at + size_t(Q) * D, KV, D});
            blocks.push_back({at + size_t(Q + KV) * D, KV, D});
        }
        return blocks;
    }

    /**
     * Muon on one block: momentum (Nesterov), five Newton-Schulz steps in bf16, update
     * w -= rate * sqrt(max(1, rows / columns)) * orthogonalised update.
     */
    void muonBlock(const Block& b, float* w, const float* g, float* momentum, float rate, float mom, float decay) {
        Scratch& s = scratch[omp_get_thread_num()];
        const size_t count = size_t(b.rows) * b.columns;
        const bool transposed = b.rows > b.columns;
        const int n = std::min(b.rows, b.columns), m = std::max(b.rows, b.columns);
        float *y = s.f[0].need(count), *gram = s.f[1].need(size_t(n) * n), *square = s.f[2].need(size_t(n) * n);
        bf16 *x = s.h[0].need(count), *gramHalf = s.h[1].need(size_t(n) * n);
        uint32_t* strips = s.pack[0].need(count / 2);
        float* mo = momentum + b.offset;
        const float* gr = g + b.offset;
        double norm = 0;
        for (size_t i = 0; i < count; i++) {
            mo[i] += (gr[i] - mo[i]) * (1 - mom);
            y[i] = gr[i] + (mo[i] - gr[i]) * mom;
            norm += y[i] * y[i];
        }
        float scale = 1.0f / (float(std::sqrt(norm)) + 1e-7f);
        if (transposed) {
            float* t = s.f[3].need(count);
            transpose(t, y, m, n);
            std::swap(y, t);
        }
        for (size_t i = 0; i < count; i += 16)
            storeBf16(x + i, _mm512_mul_ps(_mm512_loadu_ps(y + i), _mm512_set1_ps(scale)));
        for (int step = 0; step < 5; step++) {  // x = 3.4445 x + (-4.775 a + 2.0315 a^2) x with a = x x^T
            packRows(strips, x, m, n, m);
            productSymmetric(x, strips, gram, n, m);
            for (int i = 0; i < n * n; i += 16) storeBf16(gramHalf + i, _mm512_loadu_ps(gram + i));
            packPairs(strips, gramHalf, n, n, n, n / 2);
            productSymmetric(gramHalf, strips, square, n, n);
            for (int i = 0; i < n * n; i += 16) {
                __m512 a = _mm512_mul_ps(_mm512_loadu_ps(gram + i), _mm512_set1_ps(-4.7750f));
                storeBf16(gramHalf + i, _mm512_fmadd_ps(_mm512_loadu_ps(square + i), _mm512_set1_ps(2.0315f), a));
            }
            packPairs(strips, x, m, n, m, n / 2);
            productRows<kStore>(gramHalf, n, strips, y, m, n, m, n);
            for (size_t i = 0; i < count; i += 16)
                storeBf16(x + i, _mm512_fmadd_ps(loadBf16(x + i), _mm512_set1_ps(3.4445f), _mm512_loadu_ps(y + i)));
        }
        float factor = rate * std::sqrt(std::max(1.0f, float(b.rows) / b.columns));
        float* target = w + b.offset;
        for (size_t i = 0; i < count; i += 16) _mm512_storeu_ps(y + i, loadBf16(x + i));
        if (transposed) {
            float* t = s.f[4].need(count);
            transpose(t, y, n, m);
            y = t;
        }
        for (size_t i = 0; i < count; i++) target[i] = target[i] * (1 - rate * decay) - factor * y[i];
    }

    void muon(float* w, const float* g, float* momentum, float rate, float mom, float decay) {
        static const std::vector<Block> blocks = muonBlocks();
#pragma omp parallel for schedule(dynamic)
        for (size_t i = 0; i < blocks.size(); i++) muonBlock(blocks[i], w, g, momentum, rate, mom, decay);
    }

    /** AdamW on the embedding and the norms (the first qkv floats), gradient norm clipped. */
    void adamw(float* w, const float* g, float* m1, float* m2, float rate, float beta1, float beta2, float eps,
               float decay, float clip, int step) {
        const long count = qkv;
        double norm = 0;
#pragma omp parallel for schedule(static) reduction(+ : norm)
        for (long i = 0; i < count; i++) norm += double(g[i]) * g[i];
        norm = std::sqrt(norm);
        const float scale = clip > 0 && norm > clip ? clip / (norm + 1e-6) : 1.0;
        const float correct1 = rate / (1 - std::pow(beta1, step)), correct2 = 1 / std::sqrt(1 - std::pow(beta2, step));
        const long decayed = on;  // no weight decay on the norms
#pragma omp parallel for schedule(static)
        for (long i = 0; i < count; i++) {
            float d = g[i] * scale, p = i < decayed ? w[i] * (1 - rate * decay) : w[i];
            m1[i] = beta1 * m1[i] + (1 - beta1) * d;
            m2[i] = beta2 * m2[i] + (1 - beta2) * d * d;
            w[i] = p - correct1 * m1[i] / (std::sqrt(m2[i]) * correct2 + eps);
        }
    }
};

}  // namespace

extern "C" {

/** Creates a model; the sizes must be multiples of 16 (vocab, ff) and 64 (width). */
void* model_create(int vocab, int layers, int width, int heads, int kv_heads, int ff, float base, float eps,
                   int threads) {
    omp_set_num_threads(threads);
    return new Model({vocab, layers, width, heads, kv_heads, ff, base, eps, kMaxSeq});
}

void model_free(void* m) { delete static_cast<Model*>(m); }

/** Number of parameters, and how many of them (the first ones) belong to AdamW. */
int64_t model_parameters(void* m, int64_t* adamw) {
    *adamw = static_cast<Model*>(m)->qkv;
    return static_cast<Model*>(m)->total;
}

/** Makes the packed bf16 copies of the weights; call it after every change of the weights. */
void model_pack(void* m, const float* weights) { static_cast<Model*>(m)->packWeights(weights); }

/**
 * Loss of one batch and, if `gradients` is not null, the gradients of the mean loss.
 * @param ids        [starts[sequences]] tokens
 * @param starts     [sequences + 1]
 * @param rows       [n] loss positions (indices into ids), each at most once
 * @param targets    [n] expected next tokens
 * @param correct    out: how many targets have the highest logit
 * @return sum of the losses of the n positions
 */
double model_run(void* m, const float* weights, float* gradients, const int32_t* ids, const int32_t* starts,
                 int sequences, const int32_t* rows, const int32_t* targets, int n, int* correct) {
    Model& model = *static_cast<Model*>(m);
    model.forward(weights, ids, starts, sequences, rows, n);
    double loss = model.loss(weights, targets, n, gradients != nullptr, correct);
    if (gradients) model.backward(weights, gradients, ids, starts, sequences, rows, n);
    return loss;
}

/** One optimiser step; `step` counts from 1. momentum and m1, m2 are kept by the caller. */
void model_update(void* m, float* weights, const float* gradients, float* momentum, float* m1, float* m2,
                  float muon_rate, float muon_momentum, float muon_decay, float adam_rate, float beta1, float beta2,
                  float adam_eps, float adam_decay, float clip, int step) {
    Model& model = *static_cast<Model*>(m);
    model.adamw(weights, gradients, m1, m2, adam_rate, beta1, beta2, adam_eps, adam_decay, clip, step);
    model.muon(weights, gradients, momentum, muon_rate, muon_momentum, muon_decay);
}
}
