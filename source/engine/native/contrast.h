#pragma once

/*
 * The arithmetic of DoLa over a part of the vocabulary, so that several threads can share it. Logits are 32-bit
 * floats, as in the reference; sums are kept in 64 bits. "Normalizer" is log(sum(exp(logits))): a log-probability is
 * logit - normalizer. All logarithms are natural, so divergences are in nats.
 *
 * Contract: logits are finite; no pointer needs an alignment.
 */

namespace bridge {

/** What a part of a row contributes to its normalizer. An empty part has `sum` 0. */
struct SoftmaxPart {
	float max;
	/** sum(exp(logit - max)) */
	double sum;
};

SoftmaxPart softmax_part(const float * logits, int count);

/** Joins the parts of one row. */
SoftmaxPart join(SoftmaxPart a, SoftmaxPart b);

float normalizer(SoftmaxPart whole);

/**
 * This part of ½ (KL(M‖Q) + KL(M‖P)), M = (P + Q) / 2: the divergence that DoLa's code calls Jensen–Shannon
 * (torch's kl_div takes the mean as target). At least 0 over a whole row, without an upper bound.
 */
double divergence_part(const float * mature, float mature_normalizer, const float * premature, float premature_normalizer,
	int count);

/**
 * log Q - log P where log Q >= `floor`, else minus infinity. `output` may be `mature`.
 */
void contrast_part(const float * mature, float mature_normalizer, const float * premature, float premature_normalizer,
	float floor, float * output, int count);

/** Sums over a whole row that say how sure a model is. */
struct Certainty {
	float normalizer;
	/** -sum(p log p) in nats. */
	double entropy;
};

/** Unlike the other functions this one takes minus infinities; a row of nothing else has entropy 0. */
Certainty certainty(const float * logits, int count);

/** The first index from `begin` on whose logit is above `threshold`, or `count`. */
int next_above(const float * logits, int begin, int count, float threshold);

}  // namespace bridge
