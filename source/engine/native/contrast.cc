#include "contrast.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

// One addon runs on every processor of its architecture: the loops are compiled several times over and the loader
// takes the widest that this processor has.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__)
#define BRIDGE_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define BRIDGE_WIDE
#endif

#if defined(_MSC_VER)
#define BRIDGE_INLINE static __forceinline
#else
#define BRIDGE_INLINE static inline __attribute__((always_inline))
#endif

namespace bridge {

namespace {

/*
 * exp and log as polynomials (Cephes, S. Moshier), because calls of the C library would keep the compiler from
 * computing many at once. Relative errors are below 2e-7, about those of the library's own single precision.
 */

/** exp(x) for x <= 0. Below -87 the result stays at exp(-87) = 1.6e-38, which no sum here notices. */
BRIDGE_INLINE float exp_of(float x) {
	x = x < -87.0f ? -87.0f : x;
	const int32_t n = static_cast<int32_t>(x * 1.44269504f - 0.5f);
	const float f = static_cast<float>(n);
	const float r = x - f * 0.693359375f + f * 2.12194440e-4f;
	float y = 1.9875691500e-4f;
	y = y * r + 1.3981999507e-3f;
	y = y * r + 8.3334519073e-3f;
	y = y * r + 4.1665795894e-2f;
	y = y * r + 1.6666665459e-1f;
	y = y * r + 5.0000001201e-1f;
	y = y * r * r + r + 1.0f;
	int32_t bits;
	std::memcpy(&bits, &y, sizeof bits);
	bits += n << 23;
	std::memcpy(&y, &bits, sizeof y);
	return y;
}

/** log(x) for normal x > 0. */
BRIDGE_INLINE float log_of(float x) {
	int32_t bits;
	std::memcpy(&bits, &x, sizeof bits);
	const int32_t n = (bits - 0x3f3504f3) >> 23;
	bits -= n << 23;
	float f;
	std::memcpy(&f, &bits, sizeof f);
	f -= 1.0f;
	const float e = static_cast<float>(n);
	const float z = f * f;
	float y = 7.0376836292e-2f;
	y = y * f - 1.1514610310e-1f;
	y = y * f + 1.1676998740e-1f;
	y = y * f - 1.2420140846e-1f;
	y = y * f + 1.4249322787e-1f;
	y = y * f - 1.6668057665e-1f;
	y = y * f + 2.0000714765e-1f;
	y = y * f - 2.4999993993e-1f;
	y = y * f + 3.3333331174e-1f;
	y = y * f * z - 2.12194440e-4f * e - 0.5f * z;
	return f + y + 0.693359375f * e;
}

/** Independent partial sums, so that additions need not wait for each other. */
constexpr int lanes = 32;
/** Additions in single precision before the lanes go to the 64-bit sum. */
constexpr int flush = 64;

/** Sums `term(i)` for 0 <= i < count. */
template <typename Term>
BRIDGE_INLINE double sum_of(int count, Term term) {
	double sum = 0;
	int i = 0;
	while (i + lanes <= count) {
		float partial[lanes] = {};
		for (int step = 0; step < flush && i + lanes <= count; step++, i += lanes)
			for (int lane = 0; lane < lanes; lane++) partial[lane] += term(i + lane);
		for (int lane = 0; lane < lanes; lane++) sum += partial[lane];
	}
	for (; i < count; i++) sum += term(i);
	return sum;
}

BRIDGE_INLINE float max_of(const float * values, int count) {
	float partial[lanes];
	for (int lane = 0; lane < lanes; lane++) partial[lane] = -std::numeric_limits<float>::infinity();
	int i = 0;
	for (; i + lanes <= count; i += lanes)
		for (int lane = 0; lane < lanes; lane++)
			partial[lane] = values[i + lane] > partial[lane] ? values[i + lane] : partial[lane];
	float max = *std::max_element(partial, partial + lanes);
	for (; i < count; i++) max = std::max(max, values[i]);
	return max;
}

}  // namespace

BRIDGE_WIDE SoftmaxPart softmax_part(const float * logits, int count) {
	const float max = max_of(logits, count);
	return {max, sum_of(count, [=](int i) __attribute__((always_inline)) { return exp_of(logits[i] - max); })};
}

SoftmaxPart join(SoftmaxPart a, SoftmaxPart b) {
	if (a.sum == 0) return b;
	if (b.sum == 0) return a;
	const float max = std::max(a.max, b.max);
	return {max, a.sum * std::exp(double(a.max) - max) + b.sum * std::exp(double(b.max) - max)};
}

float normalizer(SoftmaxPart whole) {
	return static_cast<float>(whole.max + std::log(whole.sum));
}

BRIDGE_WIDE double divergence_part(const float * mature, float mature_normalizer, const float * premature,
	float premature_normalizer, int count) {
	return sum_of(count, [=](int i) __attribute__((always_inline)) {
		const float q = mature[i] - mature_normalizer;
		const float p = premature[i] - premature_normalizer;
		const float mean = 0.5f * (exp_of(q) + exp_of(p));
		return mean * (log_of(mean) - 0.5f * (q + p));
	});
}

BRIDGE_WIDE void contrast_part(const float * mature, float mature_normalizer, const float * premature,
	float premature_normalizer, float floor, float * output, int count) {
	const float nothing = -std::numeric_limits<float>::infinity();
	for (int i = 0; i < count; i++) {
		const float q = mature[i] - mature_normalizer;
		const float p = premature[i] - premature_normalizer;
		output[i] = q < floor ? nothing : q - p;
	}
}

BRIDGE_WIDE int next_above(const float * logits, int begin, int count, float threshold) {
	int i = begin;
	for (; i + lanes <= count; i += lanes) {
		int32_t any = 0;
		for (int lane = 0; lane < lanes; lane++) any |= logits[i + lane] > threshold ? 1 : 0;
		if (any != 0) break;
	}
	while (i < count && !(logits[i] > threshold)) i++;
	return i;
}

BRIDGE_WIDE Certainty certainty(const float * logits, int count) {
	const float max = max_of(logits, count);
	if (!(max > -std::numeric_limits<float>::infinity())) return {max, 0};
	double sum = 0;
	double weighted = 0;
	int i = 0;
	while (i < count) {
		float sums[lanes] = {};
		float weights[lanes] = {};
		for (int step = 0; step < flush && i < count; step++, i += lanes) {
			const int end = count - i < lanes ? count - i : lanes;
			for (int lane = 0; lane < end; lane++) {
				// Minus infinity has probability 0 and must not meet a 0 in a product.
				const float below = logits[i + lane] - max;
				const float difference = below < -87.0f ? -87.0f : below;
				const float weight = exp_of(difference);
				sums[lane] += weight;
				weights[lane] += weight * difference;
			}
		}
		for (int lane = 0; lane < lanes; lane++) {
			sum += sums[lane];
			weighted += weights[lane];
		}
	}
	return {static_cast<float>(max + std::log(sum)), std::max(0.0, std::log(sum) - weighted / sum)};
}

}  // namespace bridge
