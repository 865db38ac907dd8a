#pragma once

#include <cstdint>
#include <vector>

#include "symbols.h"

/*
 * What the distribution of the next token looked like before sampling, from the logits of the model (DoLa's when it is
 * on). One pass over the logits, no copy.
 */

namespace bridge {

struct Alternative {
	int32_t token;
	float probability;
};

struct Telemetry {
	/** Probability of all end-of-generation tokens together, at temperature 1, before any processor or sampler; 0 … 1. */
	float end;
	/** Nats; 0 … log(vocabulary). */
	float entropy;
	/** Probability of the token that was sampled, likewise before everything. */
	float probability;
	/** The most likely tokens, the most likely first. */
	std::vector<Alternative> top;
};

/** All tokens that end a generation. */
std::vector<int32_t> end_tokens_of(const Symbols & symbols, const llama_vocab * vocab);

/** `token`: what was sampled; `top`: how many alternatives. */
Telemetry read_telemetry(const float * logits, int vocabulary, const std::vector<int32_t> & end_tokens, int32_t token,
	int top);

}  // namespace bridge
