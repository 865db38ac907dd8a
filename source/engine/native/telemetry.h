#pragma once

#include <cstdint>
#include <vector>

#include "symbols.h"

/*
 * What the distribution of the next token looked like before sampling, from the logits that the samplers saw (DoLa's
 * when it is on). One pass over the logits; no copy unless penalties are on.
 */

namespace bridge {

/** The samplers in force, in llama.cpp's terms; they run in the order of the members. */
struct SamplerSettings {
	/** Tokens that the penalties look at, the newest last; empty: no penalties. */
	std::vector<int32_t> recent;
	float repetition = 1;
	float frequency = 0;
	float presence = 0;
	/** No sampler but the highest logit: nothing below removes a token. */
	bool greedy = false;
	/** 0 is off. */
	int top_k = 0;
	/** 1 is off. */
	float top_p = 1;
	/** 0 is off. */
	float min_p = 0;
};

struct Alternative {
	int32_t token;
	float probability;
};

/** What made it impossible for a generation to end at this token. */
enum class Removed { no, before_sampling, top_k, top_p, min_p };

struct Telemetry {
	/** Probability of all end-of-generation tokens together, at temperature 1, before any sampler; 0 … 1. */
	float end;
	/** Nats; 0 … log(vocabulary). */
	float entropy;
	/** Probability of the token that was sampled, likewise before any sampler. */
	float probability;
	/** The most likely tokens, the most likely first. */
	std::vector<Alternative> top;
	/** Whether no end-of-generation token was left after the samplers, and which one took the last away. */
	Removed end_removed;
};

class TelemetryReader {
public:
	TelemetryReader(const Symbols & symbols, llama_context * context);

	/**
	 * Of the last output that was computed. `token`: what was sampled from it. `top`: how many alternatives.
	 * Throws std::runtime_error when there is no output. Not while the context decodes.
	 */
	Telemetry read(int32_t token, int top, const SamplerSettings & settings);

private:
	const Symbols & symbols;
	llama_context * const context;
	const int vocabulary;
	std::vector<int32_t> end_tokens;
	/** Logits after the penalties. */
	std::vector<float> penalized;

	Removed end_removed(const float * logits, const SamplerSettings & settings);
};

}  // namespace bridge
