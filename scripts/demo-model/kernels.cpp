/*
 * CPU training kernels of the demo model: forward pass, backward pass and
 * optimiser of a small llama (RMSNorm, RoPE, grouped-query attention, SwiGLU,
 * tied embeddings), written for x86 cores with avx512_bf16, or with avx2 and fma
 * (vector.h).
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
 *   all accumulators. bf16 (with avx512_bf16; else fp32 as well): operands of
 *   every matrix product, and the activations between them.
 *
 * Matrix products
 *   C[M x N] += sum_k A[M x K] B[K x N] works on units of 32 bits: kPair operands
 *   that are neighbours along k (two bf16 values, which the instruction vdpbf16ps
 *   multiplies and adds at once, or one fp32 value). The right operand is therefore
 *   packed into "strips" of 16 columns:
 *       strip[n / 16][k / kPair][n % 16]
 *   The left operand is a plain row-major matrix (units are contiguous), or, for
 *   products that reduce over tokens (weight gradients), strips as well.
 */
#include <omp.h>
#include <sys/mman.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "vector.h"

namespace {

constexpr int kHead = 64;      // size of an attention head (fixed)
constexpr int kMaxSeq = 2048;  // longest sequence
constexpr int kTileRows = 6;   // rows of C held in registers
constexpr int kRowBlock = 96;  // rows of one task of a matrix product
constexpr size_t kHugePage = 2 << 20;
constexpr int kTokenBlock = 128 * kPair;  // tokens of one block of a weight gradient

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

// ---------------------------------------------------------------- matrix products

/** What a tile does with its result. */
enum Epilogue {
    kStore,     // C (fp32)  = result
    kStoreOperands, // C (Operand) = result
    kResidual,  // C (fp32)  = R + result, R has the same layout as C
    kAdd,       // C (fp32) += result
};

/**
 * One register tile: C[Rows x 16 * Strips] = A B over `units` units of k.
 * @param a    Strip == false: row r, unit k at a[r * lda + k] (lda in units);
 *             Strip == true: at a[k * 16 + r]
 * @param b    first strip, unit k at b[s * ldb + k * 16]
 */
template <int Rows, int Strips, Epilogue E, bool Strip>
void tile(const Unit* a, long lda, const Unit* b, long ldb, int units, void* c, long ldc,
          const float* residual) {
    Vector acc[Rows][Strips];
#pragma GCC unroll 6
    for (int r = 0; r < Rows; r++)
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) acc[r][s] = zero();
    for (int k = 0; k < units; k++) {
        Units right[Strips];
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) right[s] = loadUnits(b + s * ldb + k * 16L);
#pragma GCC unroll 6
        for (int r = 0; r < Rows; r++) {
            Units left = splatUnit(Strip ? a[k * 16L + r] : a[r * lda + k]);
#pragma GCC unroll 4
            for (int s = 0; s < Strips; s++)
                acc[r][s] = multiply(acc[r][s], left, right[s]);
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < Rows; r++) {
#pragma GCC unroll 4
        for (int s = 0; s < Strips; s++) {
            long at = r * ldc + s * 16;
            float* out = static_cast<float*>(c) + at;
            if (E == kStore) store(out, acc[r][s]);
            if (E == kStoreOperands) storeOperands(static_cast<Operand*>(c) + at, acc[r][s]);
            if (E == kResidual)
                store(out, add(acc[r][s], load(residual + at)));
            if (E == kAdd) store(out, add(acc[r][s], load(out)));
        }
    }
}

typedef void (*TileFunction)(const Unit*, long, const Unit*, long, int, void*, long, const float*);

/** The tile function of a number of rows (1..6) and strips (1..kPanel). */
template <Epilogue E, bool Strip>
inline TileFunction tileFor(int rows, int strips) {
#define STRIPS(r, s) tile<r, s < kPanel ? s : kPanel, E, Strip>
#define ROW(r) {STRIPS(r, 1), STRIPS(r, 2), STRIPS(r, 3), STRIPS(r, 4)}
    static const TileFunction table[kTileRows][4] = {ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6)};
#undef ROW
#undef STRIPS
    return table[rows - 1][strips - 1];
}

/** One tile of any number of strips; the parameters are those of `tile`. */
template <Epilogue E, bool Strip, typename C>
inline void tiles(int rows, int strips, const Unit* a, long lda, const Unit* b, long ldb, int units, C* c, long ldc,
                  const float* residual = nullptr) {
    for (int s = 0; s < strips; s += kPanel)
        tileFor<E, Strip>(rows, std::min(kPanel, strips - s))(a, lda, b + s * ldb, ldb, units, c + s * 16, ldc,
                                                              residual ? residual + s * 16 : nullptr);
}

inline const Unit* asUnits(const Operand* p) { return reinterpret_cast<const Unit*>(p); }

/**
 * C[rows x n] = A[rows x k] B, on the calling thread.
 * @param a  row-major, row stride lda
 * @param b  strips of B, n / 16 strips of k / kPair units each
 * @param c  row stride ldc, type and meaning by the epilogue
 */
template <Epilogue E, typename C>
void productRows(const Operand* a, long lda, const Unit* b, C* c, long ldc, int rows, int n, int k,
                 const float* residual = nullptr) {
    int units = k / kPair, strips = n / 16;
    for (int s = 0; s < strips; s += kPanel) {
        int width = std::min(kPanel, strips - s);
        for (int r = 0; r < rows; r += kTileRows) {
            int height = std::min(kTileRows, rows - r);
            tileFor<E, false>(height, width)(asUnits(a + r * lda), lda / kPair, b + long(s) * units * 16,
                                             long(units) * 16, units, c + r * ldc + s * 16, ldc,
                                             residual ? residual + r * ldc + s * 16 : nullptr);
        }
    }
}

/** productRows on all threads. */
template <Epilogue E, typename C>
void product(const Operand* a, long lda, const Unit* b, C* c, long ldc, int rows, int n, int k,
             const float* residual = nullptr) {
#pragma omp parallel for schedule(dynamic)
    for (int r = 0; r < rows; r += kRowBlock)
        productRows<E>(a + r * lda, lda, b, c + r * ldc, ldc, std::min(kRowBlock, rows - r), n, k,
                       residual ? residual + r * ldc : nullptr);
}

/** dst[c][r] = src[r][c] for 16 x 16 floats. */
inline void transposeBlock(float* dst, long ldDst, const float* src, long ldSrc) {
    transposeUnits(reinterpret_cast<Unit*>(dst), ldDst, reinterpret_cast<const Unit*>(src), ldSrc, 16);
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
void packRows(Unit* dst, const Operand* src, long ld, int n, int k) {
    for (int s = 0; s < n; s += 16)
        for (int u = 0; u < k / kPair; u += 16, dst += 256)
            transposeUnits(dst, 16, asUnits(src + s * ld) + u, ld / kPair, std::min(16, n - s));
}

/**
 * Strips of the matrix B[k][n] = src[k][n]: units of neighbouring rows of src. n is a
 * multiple of 16; an odd last row is paired with zeros.
 * @param stride  distance of two strips in dst, in units
 */
void packUnits(Unit* dst, const Operand* src, long ld, int k, int n, long stride) {
    for (int u = 0; kPair * u < k; u++) {
        const Operand* row = src + kPair * u * ld;
        bool odd = kPair * u + 1 >= k;
        for (int s = 0; s < n; s += 16) storeUnits(dst + (s / 16 * stride + u) * 16, pairRows(row + s, ld, odd));
    }
}

/** C = A B for a product that is known to be symmetric [n x n]: computes one half and mirrors it. */
void productSymmetric(const Operand* a, const Unit* b, float* c, int n, int k) {
    const int panel = 16 * kPanel;
    for (int s = 0; s < n; s += panel) {
        int from = s / kTileRows * kTileRows;
        productRows<kStore>(a + long(from) * k, k, b + long(s) * k / kPair, c + long(from) * n + s, n, n - from,
                            std::min(panel, n - s), k);
    }
    for (int r = 0; r < n; r += 16)
        for (int s = r / panel * panel + panel; s < n; s += 16)
            transposeBlock(c + long(r) * n + s, n, c + long(s) * n + r, n);
}

/** C[16 x 16 * strips] += A B with A as one strip: the 16 rows in tiles of 6, 5 and 5. */
inline void stripProduct(const Unit* a, const Unit* b, long ldb, int units, float* c, long ldc, int strips) {
    tiles<kAdd, true>(6, strips, a, 0, b, ldb, units, c, ldc);
    tiles<kAdd, true>(5, strips, a + 6, 0, b, ldb, units, c + 6 * ldc, ldc);
    tiles<kAdd, true>(5, strips, a + 11, 0, b, ldb, units, c + 11 * ldc, ldc);
}

// ---------------------------------------------------------------- the model

struct Config {
    int vocab, layers, width, heads, kvHeads, ff;
    float base, eps;
    int context;
};

/** A weight matrix [n x k] in the two packed forms. */
struct Packed {
    Buffer<Unit> forward;   // for x W^T: strips of 16 rows of W, units along k
    Buffer<Unit> backward;  // for g W: strips of 16 columns of W, units along n
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
    Buffer<Operand> norm1;     // normalised x [width]
    Buffer<Operand> norm2;     // normalised mid [width]
    Buffer<Operand> qkv;       // q (rotated, times head size^-0.5), k (rotated), v
    Buffer<float> lse;      // log-sum-exp of the attention scores [heads]
    Buffer<Operand> attention; // output of the attention heads [width]
    Buffer<Operand> gateUp;    // gate, up [2 * ff]
};

/** Scratch of one thread. */
struct Scratch {
    Buffer<Unit> pack[6];
    Buffer<float> f[5];
    Buffer<Operand> h[3];
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
    Buffer<Operand> lossAttention; // attention output of the last layer there [n x width]
    Buffer<float> dx;           // gradient of the residual stream [M x width]
    Buffer<Operand> dxHalf;        // the same as an operand
    Buffer<float> dxLoss;       // as dx, at the loss positions (last layer) [n x width]
    Buffer<Operand> dxLossHalf;
    Buffer<Operand> dAttentionLoss;
    Buffer<float> dNorm;        // gradient of a normalised stream [M x width]
    Buffer<Operand> dHidden;       // gradient of the feed-forward hidden layer [M x ff]
    Buffer<Operand> hidden;        // silu(gate) * up [M x ff]
    Buffer<Operand> dGateUp;       // [M x 2 ff]
    Buffer<Operand> dAttention;    // [M x width]
    Buffer<Operand> dQkv;          // [M x qkvRows]
    Buffer<float> headScale;    // [n]
    Buffer<Operand> headNorm;      // [n x width]
    Buffer<Operand> dLogits;       // [n x vocab]
    Buffer<Unit> packX;     // packed activations of a weight gradient
    Buffer<Operand> weight;        // one weight matrix as an operand, while packing

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
        Operand* half = weight.need(size_t(n) * k);
        Unit* forward = p.forward.need(size_t(n) * k / kPair);
        Unit* backward = p.backward.need(size_t(n) * k / kPair);
#pragma omp parallel
        {
#pragma omp for schedule(static)
            for (long i = 0; i < long(n) * k / 16; i++) storeOperands(half + i * 16, load(w + i * 16));
#pragma omp for schedule(static) nowait
            for (int r = 0; r < n; r += 16) packRows(forward + size_t(r) * k / kPair, half + size_t(r) * k, k, 16, k);
#pragma omp for schedule(static)
            for (int r = 0; r < n; r += 16)
                packUnits(backward + size_t(r) / kPair * 16, half + size_t(r) * k, k, 16, k, n / kPair);
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

    /** Weight gradient dW[n x k] = dY^T X, over M tokens; dY [M x n], X [M x k]. */
    void weightGradient(const Operand* dY, const Operand* X, float* dW, int M, int n, int k) {
        int blocks = divUp(M, kTokenBlock);
        const long blockUnits = kTokenBlock / kPair;
        Unit* packed = packX.need(size_t(blocks) * blockUnits * k);
        const int chunk = n % 64 == 0 && n > 256 ? 64 : 32;  // rows of dW of one task
#pragma omp parallel
        {
#pragma omp for schedule(static)
            for (int b = 0; b < blocks; b++) {
                int from = b * kTokenBlock, count = std::min(kTokenBlock, M - from);
                packUnits(packed + b * blockUnits * k, X + size_t(from) * k, k, count, k, blockUnits);
            }
            Unit* left = scratch[omp_get_thread_num()].pack[0].need(blockUnits * chunk);
#pragma omp for schedule(dynamic)
            for (int r = 0; r < n; r += chunk) {
                int rows = std::min(chunk, n - r);
                memset(dW + size_t(r) * k, 0, sizeof(float) * rows * k);
                for (int b = 0; b < blocks; b++) {
                    int from = b * kTokenBlock, count = std::min(kTokenBlock, M - from);
                    packUnits(left, dY + size_t(from) * n + r, n, count, rows, blockUnits);
                    for (int s = 0; s < k / 16; s += kPanel)
                        for (int i = 0; i < rows; i += 16)
                            stripProduct(left + i * blockUnits, packed + b * blockUnits * k + s * blockUnits * 16,
                                         blockUnits * 16, divUp(count, kPair), dW + size_t(r + i) * k + s * 16, k,
                                         std::min(kPanel, k / 16 - s));
                }
            }
        }
    }

    /** RMSNorm of M rows: out = x * scale * w with scale = 1 / sqrt(mean(x^2) + eps). */
    void normForward(const float* x, const float* w, Operand* out, float* scale, int M) {
        const int D = cfg.width;
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++) {
            const float* row = x + size_t(m) * D;
            Vector sum = zero();
            for (int i = 0; i < D; i += 16) {
                Vector v = load(row + i);
                sum = mulAdd(v, v, sum);
            }
            float r = 1.0f / std::sqrt(sumLanes(sum) / D + cfg.eps);
            scale[m] = r;
            for (int i = 0; i < D; i += 16) {
                Vector v = mul(load(row + i), splat(r));
                storeOperands(out + size_t(m) * D + i, mul(v, load(w + i)));
            }
        }
    }

    /**
     * Backward pass of RMSNorm: adds the gradient of x to dx (and writes a copy for the products),
     * and sets dw.
     */
    void normBackward(const float* x, const float* scale, const float* w, const float* dOut, float* dx, Operand* dxCopy,
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
                Vector r = splat(scale[m]), dot = zero();
                for (int i = 0; i < D; i += 16) {
                    Vector gx = mul(load(g + i), mul(load(row + i), r));
                    store(sum + i, add(load(sum + i), gx));
                    dot = mulAdd(gx, load(w + i), dot);
                }
                Vector mean = mul(splat(sumLanes(dot) / D), r);
                for (int i = 0; i < D; i += 16) {
                    Vector gw = mul(load(g + i), load(w + i));
                    Vector d = mul(mulSub(load(row + i), mean, gw), r);
                    d = add(d, load(dx + target + i));
                    store(dx + target + i, d);
                    storeOperands(dxCopy + target + i, d);
                }
            }
#pragma omp critical
            for (int i = 0; i < D; i++) dw[i] += sum[i];
        }
    }

    /** 1 + exp(-gate). Clamped: with -ffast-math a division by infinity may give NaN. */
    static Vector sigmoidDivisor(Vector gate) {
        return add(splat(1.0f), exponential(sub(zero(), larger(gate, splat(-80.0f)))));
    }

    /** hidden = silu(gate) * up for M rows of gateUp. */
    void swigluForward(const Operand* gateUp, Operand* out, int M) {
        const int F = cfg.ff;
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++)
            for (int i = 0; i < F; i += 16) {
                Vector g = loadOperands(gateUp + size_t(m) * 2 * F + i), u = loadOperands(gateUp + size_t(m) * 2 * F + F + i);
                storeOperands(out + size_t(m) * F + i, div(mul(g, u), sigmoidDivisor(g)));
            }
    }

    /** Backward pass of SwiGLU; also writes `hidden` again for the weight gradient. */
    void swigluBackward(const Operand* gateUp, const Operand* dOut, Operand* dGu, Operand* out, int M) {
        const int F = cfg.ff;
        const Vector one = splat(1.0f);
#pragma omp parallel for schedule(static)
        for (int m = 0; m < M; m++)
            for (int i = 0; i < F; i += 16) {
                size_t at = size_t(m) * 2 * F + i;
                Vector g = loadOperands(gateUp + at), u = loadOperands(gateUp + at + F);
                Vector d = loadOperands(dOut + size_t(m) * F + i);
                Vector sig = div(one, sigmoidDivisor(g));
                Vector silu = mul(g, sig);
                // d silu / d g = sig * (1 + g * (1 - sig)) = sig + silu * (1 - sig)
                Vector slope = mulAdd(silu, sub(one, sig), sig);
                storeOperands(out + size_t(m) * F + i, mul(silu, u));
                storeOperands(dGu + at, mul(mul(d, u), slope));
                storeOperands(dGu + at + F, mul(d, silu));
            }
    }

    /** RoPE (pairs 2i, 2i + 1) of one head at one position; `factor` scales the result. */
    void rotate(const Operand* in, Operand* out, int position, float factor) const {
        const float *c = &ropeCos[size_t(position) * kHead], *s = &ropeSin[size_t(position) * kHead];
        for (int i = 0; i < kHead; i += 16) {
            Vector v = loadOperands(in + i), swapped = swapPairs(v);
            Vector y = mulAdd(v, load(c + i), mul(swapped, load(s + i)));
            storeOperands(out + i, mul(y, splat(factor)));
        }
    }

    /** The transposed rotation (gradient of `rotate`) of an fp32 row. */
    void rotateBack(const float* in, Operand* out, int position, float factor) const {
        const float *c = &ropeCos[size_t(position) * kHead], *s = &ropeSin[size_t(position) * kHead];
        for (int i = 0; i < kHead; i += 16) {
            Vector v = load(in + i), swapped = swapPairs(v);
            Vector y = mulSub(swapped, load(s + i), mul(v, load(c + i)));
            storeOperands(out + i, mul(y, splat(factor)));
        }
    }

    /** Attention scores of `rows` query rows from row i0 on against the keys 0 .. i0 + rows - 1. */
    static int scores(const Operand* q, long ld, const Unit* keys, float* out, long ldOut, int i0, int rows) {
        int strips = divUp(i0 + rows, 16);
        productRows<kStore>(q + i0 * ld, ld, keys, out, ldOut, rows, strips * 16, kHead);
        return strips;
    }

    /** Lanes of strip s that row i may see. */
    static Mask visible(int i, int s) { return firstLanes(i + 1 - s * 16); }

    /**
     * Causal attention of one sequence (T tokens) and one key/value head, with all query
     * heads that share it. Rotates q and k in place.
     * @param qkv  first row of the sequence
     * @param lse  [T x heads], first row of the sequence
     */
    void attentionForward(Operand* qkv, Operand* out, float* lse, int T, int kv) {
        Scratch& s = scratch[omp_get_thread_num()];
        const long ld = qkvRows;
        const int group = cfg.heads / cfg.kvHeads, padded = divUp(T, 16) * 16, units = divUp(T, kPair);
        Operand* k = qkv + (cfg.heads + kv) * kHead;
        const Operand* v = k + cfg.kvHeads * kHead;
        Unit* keys = s.pack[0].need(size_t(padded) * kHead / kPair);
        Unit* values = s.pack[1].need(size_t(units) * kHead);
        float* score = s.f[0].need(size_t(kTileRows) * padded);
        Operand* prob = s.h[0].need(size_t(kTileRows) * padded);
        for (int t = 0; t < T; t++) rotate(k + t * ld, k + t * ld, t, 1.0f);
        packRows(keys, k, ld, T, kHead);
        packUnits(values, v, ld, T, kHead, units);
        for (int h = kv * group; h < (kv + 1) * group; h++) {
            Operand* q = qkv + h * kHead;
            for (int t = 0; t < T; t++) rotate(q + t * ld, q + t * ld, t, 1.0f / std::sqrt(float(kHead)));
            for (int i0 = 0; i0 < T; i0 += kTileRows) {
                int rows = std::min(kTileRows, T - i0);
                int strips = scores(q, ld, keys, score, padded, i0, rows);
                for (int r = 0; r < rows; r++) {
                    float* row = score + r * padded;
                    const Vector low = splat(-1e30f);
                    Vector top = low, sum = zero();
                    for (int j = 0; j < strips; j++)
                        top = larger(top, choose(visible(i0 + r, j), load(row + j * 16), low));
                    float best = maxLanes(top);
                    for (int j = 0; j < strips; j++) {
                        Vector e = choose(visible(i0 + r, j), exponential(sub(load(row + j * 16), splat(best))), zero());
                        store(row + j * 16, e);
                        sum = add(sum, e);
                    }
                    float total = sumLanes(sum);
                    lse[(i0 + r) * cfg.heads + h] = best + std::log(total);
                    for (int j = 0; j < strips; j++)
                        storeOperands(prob + r * padded + j * 16,
                                  mul(load(row + j * 16), splat(1.0f / total)));
                }
                tiles<kStoreOperands, false>(rows, kHead / 16, asUnits(prob), padded / kPair, values,
                                             long(units) * 16, divUp(i0 + rows, kPair),
                                             out + long(i0) * cfg.width + h * kHead, cfg.width);
            }
        }
    }

    /** Gradient of attentionForward; writes the rows of dQkv of this sequence and kv head. */
    void attentionBackward(const Operand* qkv, const Operand* dOut, const float* lse, Operand* dqkv, int T, int kv) {
        Scratch& s = scratch[omp_get_thread_num()];
        const long ld = qkvRows, ldO = cfg.width;
        const int group = cfg.heads / cfg.kvHeads, padded = divUp(T, 16) * 16, units = divUp(T, kPair);
        const long stripUnits = long(units) * 16;
        const Operand* k = qkv + (cfg.heads + kv) * kHead;
        const Operand* v = k + cfg.kvHeads * kHead;
        Unit* keyRows = s.pack[0].need(size_t(padded) * kHead / kPair);     // for q k^T
        Unit* valueRows = s.pack[1].need(size_t(padded) * kHead / kPair);   // for dOut v^T
        Unit* keyUnits = s.pack[2].need(size_t(units) * kHead);         // for dScore k
        Unit* queryUnits = s.pack[3].need(size_t(units) * kHead * 2);   // for dScore^T q, prob^T dOut
        Unit* outUnits = queryUnits + size_t(units) * kHead;
        Unit* probStrips = s.pack[4].need(size_t(padded) * units);      // prob, units along the queries
        Unit* dScoreStrips = s.pack[5].need(size_t(padded) * units);
        float* prob = s.f[0].need(size_t(kTileRows) * padded);
        float* dProb = s.f[1].need(size_t(kTileRows) * padded);
        float* dQ = s.f[2].need(size_t(kTileRows) * kHead);
        float* dK = s.f[3].need(size_t(padded) * kHead * 2);
        float* dV = dK + size_t(padded) * kHead;
        Operand* probHalf = s.h[0].need(size_t(kTileRows) * padded);
        Operand* dScore = s.h[1].need(size_t(kTileRows) * padded);
        memset(dK, 0, sizeof(float) * padded * kHead * 2);
        packRows(keyRows, k, ld, T, kHead);
        packRows(valueRows, v, ld, T, kHead);
        packUnits(keyUnits, k, ld, T, kHead, units);
        for (int h = kv * group; h < (kv + 1) * group; h++) {
            const Operand* q = qkv + h * kHead;
            const Operand* g = dOut + h * kHead;
            packUnits(queryUnits, q, ld, T, kHead, units);
            packUnits(outUnits, g, ldO, T, kHead, units);
            for (int i0 = 0; i0 < T; i0 += kTileRows) {
                int rows = std::min(kTileRows, T - i0);
                int strips = scores(q, ld, keyRows, prob, padded, i0, rows);
                scores(g, ldO, valueRows, dProb, padded, i0, rows);
                for (int r = 0; r < rows; r++) {
                    float *p = prob + r * padded, *d = dProb + r * padded;
                    Vector total = splat(lse[(i0 + r) * cfg.heads + h]), sum = zero();
                    for (int j = 0; j < strips; j++) {
                        Vector e = choose(visible(i0 + r, j), exponential(sub(load(p + j * 16), total)), zero());
                        store(p + j * 16, e);
                        storeOperands(probHalf + r * padded + j * 16, e);
                        sum = mulAdd(e, load(d + j * 16), sum);
                    }
                    Vector mean = splat(sumLanes(sum));
                    for (int j = 0; j < strips; j++)
                        storeOperands(dScore + r * padded + j * 16,
                                  mul(load(p + j * 16),
                                                sub(load(d + j * 16), mean)));
                }
                packUnits(probStrips + i0 / kPair * 16, probHalf, padded, rows, strips * 16, units);
                packUnits(dScoreStrips + i0 / kPair * 16, dScore, padded, rows, strips * 16, units);
                tiles<kStore, false>(rows, kHead / 16, asUnits(dScore), padded / kPair, keyUnits, stripUnits,
                                     divUp(i0 + rows, kPair), dQ, kHead);
                for (int r = 0; r < rows; r++)
                    rotateBack(dQ + r * kHead, dqkv + (i0 + r) * ld + h * kHead, i0 + r, 1.0f / std::sqrt(float(kHead)));
            }
            for (int j = 0; j < padded; j += 16) {  // query units before j / kPair cannot see these keys
                long skip = j / kPair * 16;
                int count = units - j / kPair;
                stripProduct(probStrips + j / 16 * stripUnits + skip, outUnits + skip, stripUnits, count,
                             dV + j * kHead, kHead, kHead / 16);
                stripProduct(dScoreStrips + j / 16 * stripUnits + skip, queryUnits + skip, stripUnits, count,
                             dK + j * kHead, kHead, kHead / 16);
            }
        }
        Operand* outK = dqkv + (cfg.heads + kv) * kHead;
        for (int t = 0; t < T; t++) {
            rotateBack(dK + t * kHead, outK + t * ld, t, 1.0f);
            for (int i = 0; i < kHead; i += 16)
                storeOperands(outK + t * ld + cfg.kvHeads * kHead + i, load(dV + t * kHead + i));
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
            product<kStoreOperands>(s.norm1, D, wQkv[l].forward, s.qkv.data, qkvRows, M, qkvRows, D);
#pragma omp parallel for schedule(dynamic)
            for (int i = 0; i < tasks; i++) {
                int t = i / cfg.kvHeads, from = starts[t];
                attentionForward(s.qkv + size_t(from) * qkvRows, s.attention + size_t(from) * D,
                                 s.lse + size_t(from) * cfg.heads, starts[t + 1] - from, i % cfg.kvHeads);
            }
            const Operand* attention = s.attention;
            const float* x = s.x;
            if (end) {
                lossX.need(size_t(n) * D);
                lossAttention.need(size_t(n) * D);
                for (int i = 0; i < n; i++) {
                    memcpy(lossX + size_t(i) * D, x + size_t(rows[i]) * D, sizeof(float) * D);
                    memcpy(lossAttention + size_t(i) * D, attention + size_t(rows[i]) * D, sizeof(Operand) * D);
                }
                attention = lossAttention;
                x = lossX;
            }
            product<kResidual>(attention, D, wO[l].forward, s.mid.data, D, R, D, D, x);
            normForward(s.mid, w + fn + l * D, s.norm2, s.scale2, R);
            product<kStoreOperands>(s.norm2, D, wGu[l].forward, s.gateUp.data, 2 * F, R, 2 * F, D);
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
                Vector top = splat(-1e30f), total = zero();
                for (int j = 0; j < V; j += 16) top = larger(top, load(row + j));
                float best = maxLanes(top), expected = row[targets[from + r]];
                for (int j = 0; j < V; j += 16) {
                    Vector e = exponential(sub(load(row + j), splat(best)));
                    store(row + j, e);
                    total = add(total, e);
                }
                float z = sumLanes(total);
                sum += best + std::log(z) - expected;
                hits += expected == best;
                if (!train) continue;
                row[targets[from + r]] -= z;
                Vector factor = splat(1.0f / (z * n));
                Operand* d = dLogits + size_t(from + r) * V;
                for (int j = 0; j < V; j += 16)
                    storeOperands(d + j, mul(load(row + j), factor));
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
            Operand* dHalf = end ? dxLossHalf : dxHalf;
            Operand* dAtt = end ? dAttentionLoss : dAttention;
            product<kStoreOperands>(dHalf, D, wDn[l].backward, dHidden.data, F, R, F, D);
            swigluBackward(s.gateUp, dHidden, dGateUp, hidden, R);
            weightGradient(dHalf, hidden, g + dn + size_t(l) * D * F, R, D, F);
            product<kStore>(dGateUp, 2 * F, wGu[l].backward, dNorm.data, D, R, D, 2 * F);
            weightGradient(dGateUp, s.norm2, g + gu + size_t(l) * 2 * F * D, R, 2 * F, D);
            normBackward(s.mid, s.scale2, w + fn + l * D, dNorm, d, dHalf, g + fn + l * D, R);

            product<kStoreOperands>(dHalf, D, wO[l].backward, dAtt, D, R, D, D);
            weightGradient(dHalf, end ? lossAttention : s.attention, g + o + size_t(l) * D * D, R, D, D);
            if (end) {  // from the loss positions to all positions
                memset(dx, 0, sizeof(float) * M * D);
                memset(dAttention, 0, sizeof(Operand) * M * D);
                for (int i = 0; i < n; i++) {
                    memcpy(dx + size_t(rows[i]) * D, dxLoss + size_t(i) * D, sizeof(float) * D);
                    memcpy(dAttention + size_t(rows[i]) * D, dAttentionLoss + size_t(i) * D, sizeof(Operand) * D);
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
     * Muon on one block: momentum (Nesterov), five Newton-Schulz steps on operands, update
     * w -= rate * sqrt(max(1, rows / columns)) * orthogonalised update.
     */
    void muonBlock(const Block& b, float* w, const float* g, float* momentum, float rate, float mom, float decay) {
        Scratch& s = scratch[omp_get_thread_num()];
        const size_t count = size_t(b.rows) * b.columns;
        const bool transposed = b.rows > b.columns;
        const int n = std::min(b.rows, b.columns), m = std::max(b.rows, b.columns);
        float *y = s.f[0].need(count), *gram = s.f[1].need(size_t(n) * n), *square = s.f[2].need(size_t(n) * n);
        Operand *x = s.h[0].need(count), *gramHalf = s.h[1].need(size_t(n) * n);
        Unit* strips = s.pack[0].need(count / kPair);
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
            storeOperands(x + i, mul(load(y + i), splat(scale)));
        for (int step = 0; step < 5; step++) {  // x = 3.4445 x + (-4.775 a + 2.0315 a^2) x with a = x x^T
            packRows(strips, x, m, n, m);
            productSymmetric(x, strips, gram, n, m);
            for (int i = 0; i < n * n; i += 16) storeOperands(gramHalf + i, load(gram + i));
            packUnits(strips, gramHalf, n, n, n, n / kPair);
            productSymmetric(gramHalf, strips, square, n, n);
            for (int i = 0; i < n * n; i += 16) {
                Vector a = mul(load(gram + i), splat(-4.7750f));
                storeOperands(gramHalf + i, mulAdd(load(square + i), splat(2.0315f), a));
            }
            packUnits(strips, x, m, n, m, n / kPair);
            productRows<kStore>(gramHalf, n, strips, y, m, n, m, n);
            for (size_t i = 0; i < count; i += 16)
                storeOperands(x + i, mulAdd(loadOperands(x + i), splat(3.4445f), load(y + i)));
        }
        float factor = rate * std::sqrt(std::max(1.0f, float(b.rows) / b.columns));
        float* target = w + b.offset;
        for (size_t i = 0; i < count; i += 16) store(y + i, loadOperands(x + i));
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

/** Makes the packed copies of the weights; call it after every change of the weights. */
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
