#include "device-contrast.h"

#include <cmath>

namespace bridge {

namespace {

/** Probabilities below this count as this: a logarithm needs them above 0, and they add nothing. */
constexpr float smallest = 1e-38f;
/** The most likely token itself must pass a threshold at its own height. */
constexpr float rounding = 1e-6f;

struct Softmax {
	/** Columns of probabilities, which may be 0 where the logarithm is far below. */
	ggml_tensor * p;
	ggml_tensor * log_p;
	/** Logarithm of the highest probability of each column. */
	ggml_tensor * log_highest;
};

/**
 * The normalizer of a column is its highest logit less the logarithm of the highest probability, which is never near 0:
 * so logarithms are exact where probabilities vanish.
 */
Softmax softmax(const Symbols & s, ggml_context * context, ggml_tensor * logits) {
	const int64_t tokens = logits->ne[0];
	const int64_t columns = logits->ne[1];
	ggml_tensor * p = s.ggml_soft_max(context, logits);
	ggml_tensor * best = s.ggml_reshape_2d(context, s.ggml_argmax(context, logits), 1, columns);
	const auto at_best = [&](ggml_tensor * of) {
		ggml_tensor * taken = s.ggml_get_rows(context, s.ggml_reshape_3d(context, of, 1, tokens, columns), best);
		return s.ggml_reshape_2d(context, taken, 1, columns);
	};
	ggml_tensor * log_highest = s.ggml_log(context, at_best(p));
	ggml_tensor * normalizer = s.ggml_sub(context, at_best(logits), log_highest);
	return {p, s.ggml_sub(context, logits, normalizer), log_highest};
}

}  // namespace

DeviceContrast build_device_contrast(
	const Symbols & s, ggml_context * context, ggml_tensor * premature, float relative_top) {
	const int64_t candidates = premature->ne[1];
	ggml_tensor * mature = s.ggml_new_tensor_2d(context, GGML_TYPE_F32, premature->ne[0], 1);
	s.ggml_set_input(mature);
	const Softmax q = softmax(s, context, mature);
	const Softmax p = softmax(s, context, premature);

	// ½ (KL(M‖Q) + KL(M‖P)) = Σ M (log M − ½ (log Q + log P))
	ggml_tensor * sum = s.ggml_scale_bias(context, s.ggml_add(context, p.p, q.p), 0.5f, 0);
	ggml_tensor * middle = s.ggml_clamp(context, sum, smallest, 1);
	ggml_tensor * means = s.ggml_scale_bias(context, s.ggml_add(context, p.log_p, q.log_p), 0.5f, 0);
	ggml_tensor * parts =
		s.ggml_mul(context, middle, s.ggml_sub(context, s.ggml_log(context, middle), means));
	ggml_tensor * divergences = s.ggml_sum_rows(context, parts);
	s.ggml_set_output(divergences);
	ggml_tensor * choice = s.ggml_argmax(context, s.ggml_reshape_2d(context, divergences, candidates, 1));
	s.ggml_set_output(choice);

	ggml_tensor * difference = s.ggml_sub(context, q.log_p, s.ggml_get_rows(context, p.log_p, choice));
	ggml_tensor * above = s.ggml_scale_bias(
		context, s.ggml_sub(context, q.log_p, q.log_highest), 1, rounding - std::log(relative_top));
	// The logarithm of 1 is 0, that of 0 minus infinity.
	ggml_tensor * possible = s.ggml_log(context, s.ggml_unary(context, above, GGML_UNARY_OP_STEP));
	return {mature, divergences, choice, s.ggml_add(context, difference, possible)};
}

}  // namespace bridge
