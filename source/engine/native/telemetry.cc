#include "telemetry.h"

#include <algorithm>
#include <cmath>

#include "contrast.h"
#include "highest.h"

namespace bridge {

std::vector<int32_t> end_tokens_of(const Symbols & symbols, const llama_vocab * vocab) {
	std::vector<int32_t> tokens;
	for (int32_t token = 0; token < symbols.llama_vocab_n_tokens(vocab); token++)
		if (symbols.llama_vocab_is_eog(vocab, token)) tokens.push_back(token);
	return tokens;
}

Telemetry read_telemetry(const float * logits, int vocabulary, const std::vector<int32_t> & end_tokens, int32_t token,
	int top) {
	const Certainty sure = certainty(logits, vocabulary);
	const auto probability = [&](int32_t of) { return std::exp(logits[of] - sure.normalizer); };
	Telemetry result{0, float(sure.entropy), 0, {}};
	for (const int32_t end : end_tokens) result.end += probability(end);
	if (token >= 0 && token < vocabulary) result.probability = probability(token);
	for (const auto & [logit, which] : highest(logits, vocabulary, std::clamp(top, 0, vocabulary)))
		result.top.push_back({which, probability(which)});
	return result;
}

}  // namespace bridge
