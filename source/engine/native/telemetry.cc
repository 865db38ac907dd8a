#include "telemetry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <unordered_map>

#include "contrast.h"

namespace bridge {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

/** The `count` highest logits, the highest first; of equal ones the lower token first. */
std::vector<std::pair<float, int32_t>> highest(const float * logits, int vocabulary, int count) {
	// A sorted list with a threshold: after the first few hundred tokens hardly any gets past the comparison.
	std::vector<std::pair<float, int32_t>> best;
	if (count < 1) return best;
	best.reserve(count + 1);
	float threshold = impossible;
	for (int i = 0; (i = next_above(logits, i, vocabulary, threshold)) < vocabulary; i++) {
		const auto place = std::upper_bound(
			best.begin(), best.end(), logits[i], [](float value, const auto & entry) { return value > entry.first; });
		best.insert(place, {logits[i], i});
		if (int(best.size()) > count) best.pop_back();
		if (int(best.size()) == count) threshold = best.back().first;
	}
	return best;
}

}  // namespace

TelemetryReader::TelemetryReader(const Symbols & symbols, llama_context * context)
	: symbols(symbols),
	  context(context),
	  vocabulary(symbols.llama_vocab_n_tokens(symbols.llama_model_get_vocab(symbols.llama_get_model(context)))) {
	const llama_vocab * vocab = symbols.llama_model_get_vocab(symbols.llama_get_model(context));
	for (int32_t token = 0; token < vocabulary; token++)
		if (symbols.llama_vocab_is_eog(vocab, token)) end_tokens.push_back(token);
}

Telemetry TelemetryReader::read(int32_t token, int top, const SamplerSettings & settings) {
	const float * logits = symbols.llama_get_logits_ith(context, -1);
	if (logits == nullptr) throw std::runtime_error("There are no logits yet.");
	const Certainty sure = certainty(logits, vocabulary);
	const auto probability = [&](int32_t of) { return std::exp(logits[of] - sure.normalizer); };
	Telemetry result{0, float(sure.entropy), 0, {}, Removed::no};
	for (const int32_t end : end_tokens) result.end += probability(end);
	if (token >= 0 && token < vocabulary) result.probability = probability(token);
	for (const auto & [logit, which] : highest(logits, vocabulary, std::max(0, std::min(top, vocabulary))))
		result.top.push_back({which, probability(which)});
	if (!end_tokens.empty() && !settings.greedy) result.end_removed = end_removed(logits, settings);
	return result;
}

/** Follows the best end-of-generation token through llama.cpp's samplers. */
Removed TelemetryReader::end_removed(const float * logits, const SamplerSettings & settings) {
	if (!settings.recent.empty()) {
		penalized.assign(logits, logits + vocabulary);
		std::unordered_map<int32_t, int> uses;
		for (const int32_t token : settings.recent)
			if (token >= 0 && token < vocabulary) uses[token]++;
		for (const auto & [token, count] : uses) {
			float & logit = penalized[token];
			logit = logit <= 0 ? logit * settings.repetition : logit / settings.repetition;
			logit -= float(count) * settings.frequency + settings.presence;
		}
		logits = penalized.data();
	}
	float end = impossible;
	for (const int32_t token : end_tokens) end = std::max(end, logits[token]);
	if (!(end > impossible)) return Removed::before_sampling;

	int above = 0;
	for (int i = 0; i < vocabulary; i++) above += logits[i] > end;
	const bool cut = settings.top_k > 0 && settings.top_k < vocabulary;
	if (cut && above >= settings.top_k) return Removed::top_k;
	if (settings.top_p < 1) {
		// The mass above the end tokens and the mass of all that top-k left, relative to exp(end).
		double mass_above = 0;
		double mass = 0;
		const auto add = [&](float logit) {
			const double weight = std::exp(double(logit) - end);
			mass += weight;
			if (logit > end) mass_above += weight;
		};
		if (cut) {
			for (const auto & entry : highest(logits, vocabulary, settings.top_k)) add(entry.first);
		} else {
			const SoftmaxPart all = softmax_part(logits, vocabulary);
			mass = all.sum * std::exp(double(all.max) - end);
			for (int i = 0; i < vocabulary; i++)
				if (logits[i] > end) mass_above += std::exp(double(logits[i]) - end);
		}
		if (mass_above >= settings.top_p * mass) return Removed::top_p;
	}
	if (settings.min_p > 0) {
		const float max = *std::max_element(logits, logits + vocabulary);
		if (end < max + std::log(settings.min_p)) return Removed::min_p;
	}
	return Removed::no;
}

}  // namespace bridge
