#include "stages.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "grammar-check.h"

namespace bridge {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

/** Keeps the order of those that stay. */
template <typename Keep>
void keep_if(llama_token_data_array & candidates, Keep keep) {
	candidates.size = std::stable_partition(candidates.data, candidates.data + candidates.size, keep) - candidates.data;
}

/** Fills in probabilities; returns what they sum up to, which is 1 but for rounding. */
double softmax(llama_token_data_array & candidates) {
	float max = impossible;
	for (size_t i = 0; i < candidates.size; i++) max = std::max(max, candidates.data[i].logit);
	double sum = 0;
	for (size_t i = 0; i < candidates.size; i++)
		sum += candidates.data[i].p = std::exp(candidates.data[i].logit - max);
	double rounded = 0;
	for (size_t i = 0; i < candidates.size; i++)
		rounded += candidates.data[i].p = float(candidates.data[i].p / sum);
	return rounded;
}

/** Only llama.cpp's top-n-sigma marks tokens as impossible instead of taking them away; others count the candidates. */
class TopNSigma : public LlamaStage {
public:
	using LlamaStage::LlamaStage;

	void apply(llama_token_data_array & candidates) override {
		LlamaStage::apply(candidates);
		drop_impossible(candidates);
	}
};

/** llama.cpp's takes the logarithm of each probability and sorts by the result: one of zero would make it undefined. */
class TypicalP : public LlamaStage {
public:
	using LlamaStage::LlamaStage;

	void apply(llama_token_data_array & candidates) override {
		softmax(candidates);
		keep_if(candidates, [](const llama_token_data & token) { return token.p > 1e-30f; });
		LlamaStage::apply(candidates);
	}
};

/** Hewitt, Manning and Liang, 2022, https://arxiv.org/abs/2210.15191: tokens below probability epsilon go. */
class EpsilonCutoff : public Stage {
public:
	EpsilonCutoff(std::string name, float epsilon) : Stage(std::move(name)), epsilon(epsilon) {}

	void apply(llama_token_data_array & candidates) override {
		softmax(candidates);
		cut(candidates, epsilon);
	}

protected:
	const float epsilon;

	/** The most likely token always stays. */
	static void cut(llama_token_data_array & candidates, float threshold) {
		float bound = 0;
		for (size_t i = 0; i < candidates.size; i++) bound = std::max(bound, candidates.data[i].p);
		bound = std::min(bound, threshold);
		keep_if(candidates, [&](const llama_token_data & token) { return token.p >= bound; });
	}
};

/** The same paper: the threshold is min(epsilon, sqrt(epsilon) exp(-entropy)), as in Hugging Face's EtaLogitsWarper. */
class EtaCutoff : public EpsilonCutoff {
public:
	using EpsilonCutoff::EpsilonCutoff;

	void apply(llama_token_data_array & candidates) override {
		softmax(candidates);
		double entropy = 0;
		for (size_t i = 0; i < candidates.size; i++)
			if (candidates.data[i].p > 0) entropy -= candidates.data[i].p * std::log(candidates.data[i].p);
		const float eta = std::min(epsilon, std::sqrt(epsilon) * float(std::exp(-entropy)));
		cut(candidates, eta);
	}
};

/**
 * Draws by probability, as llama.cpp's `dist` does from a sorted list: the random number is a place on the line of all
 * probabilities, the most likely first. node-llama-cpp always sorts, and the same seed shall give the same reply with and
 * without the bridge. Only as much of the list is sorted as the number needs, which is nearly always little.
 */
class Draw : public Stage {
public:
	Draw(std::string name, uint32_t seed) : Stage(std::move(name)), random(seed) {}

	void apply(llama_token_data_array & candidates) override {
		const double target = std::uniform_real_distribution<double>(0, 1)(random) * softmax(candidates);
		llama_token_data * const data = candidates.data;
		const size_t size = candidates.size;
		double sum = 0;
		candidates.selected = int64_t(size) - 1;
		size_t sorted = candidates.sorted ? size : 0;
		for (size_t i = 0; i < size; i++) {
			if (i == sorted) {
				sorted = std::min(size, sorted * 16 + 64);
				std::partial_sort(data + i, data + sorted, data + size, [](const auto & a, const auto & b) {
					return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
				});
			}
			sum += data[i].p;
			if (sum >= target) {
				candidates.selected = int64_t(i);
				return;
			}
		}
	}

	void inherit(const Stage & before) override {
		if (const auto * other = dynamic_cast<const Draw *>(&before)) random = other->random;
	}

private:
	std::mt19937 random;
};

llama_sampler * grammar(const StageModel & model, const std::string & text) {
	check_grammar(text);
	llama_sampler * made = model.symbols.llama_sampler_init_grammar(model.vocab, text.c_str(), "root");
	if (made == nullptr)
		throw std::runtime_error(
			"The grammar cannot be read: it is no GBNF, has no rule called root, or a rule begins with itself.");
	return made;
}

llama_sampler * dry(const StageModel & model, const StageOptions & options) {
	std::vector<const char *> breakers;
	if (const auto found = options.texts.find("breakers"); found != options.texts.end())
		for (const std::string & text : found->second) breakers.push_back(text.c_str());
	return model.symbols.llama_sampler_init_dry(model.vocab, float(options.number("multiplier")),
		float(options.number("base")), int(options.number("allowedLength")), int(options.number("window")),
		breakers.data(), breakers.size());
}

}  // namespace

void drop_impossible(llama_token_data_array & candidates) {
	keep_if(candidates, [](const llama_token_data & token) { return token.logit > impossible; });
}

double StageOptions::number(const char * key) const {
	const auto found = numbers.find(key);
	if (found == numbers.end()) throw std::runtime_error("The sampler " + name + " needs " + key + ".");
	return found->second;
}

LlamaStage::LlamaStage(const Symbols & symbols, std::string name, llama_sampler * sampler)
	: Stage(std::move(name)), symbols(symbols), sampler(sampler) {
	if (sampler == nullptr) throw std::runtime_error("llama.cpp cannot make the sampler " + this->name + ".");
}

LlamaStage::~LlamaStage() {
	symbols.llama_sampler_free(sampler);
}

void LlamaStage::apply(llama_token_data_array & candidates) {
	symbols.llama_sampler_apply(sampler, &candidates);
}

void LlamaStage::accept(llama_token token) {
	symbols.llama_sampler_accept(sampler, token);
}

void LlamaStage::inherit(const Stage & before) {
	const auto * other = dynamic_cast<const LlamaStage *>(&before);
	llama_sampler * copy = other ? symbols.llama_sampler_clone(other->sampler) : nullptr;
	if (copy == nullptr) return;
	symbols.llama_sampler_free(sampler);
	sampler = copy;
}

std::unique_ptr<Stage> make_stage(const StageModel & model, const StageOptions & options) {
	const Symbols & symbols = model.symbols;
	const std::string & name = options.name;
	const auto number = [&](const char * key) { return options.number(key); };
	const auto seed = [&] { return uint32_t(number("seed")); };
	const int vocabulary = symbols.llama_vocab_n_tokens(model.vocab);
	const auto own = [&](llama_sampler * sampler) -> std::unique_ptr<Stage> {
		return std::make_unique<LlamaStage>(symbols, name, sampler);
	};
	if (name == "dry") return own(dry(model, options));
	if (name == "top_n_sigma")
		return std::make_unique<TopNSigma>(symbols, name, symbols.llama_sampler_init_top_n_sigma(float(number("n"))));
	if (name == "top_k") return own(symbols.llama_sampler_init_top_k(int(number("k"))));
	if (name == "typical_p")
		return std::make_unique<TypicalP>(symbols, name, symbols.llama_sampler_init_typical(float(number("p")), 1));
	if (name == "top_p") return own(symbols.llama_sampler_init_top_p(float(number("p")), 1));
	if (name == "min_p") return own(symbols.llama_sampler_init_min_p(float(number("p")), 1));
	if (name == "epsilon_cutoff") return std::make_unique<EpsilonCutoff>(name, float(number("epsilon")));
	if (name == "eta_cutoff") return std::make_unique<EtaCutoff>(name, float(number("epsilon")));
	if (name == "xtc")
		return own(symbols.llama_sampler_init_xtc(float(number("probability")), float(number("threshold")), 1, seed()));
	if (name == "temperature")
		return own(symbols.llama_sampler_init_temp_ext(
			float(number("temperature")), float(number("range")), float(number("exponent"))));
	if (name == "mirostat") {
		const float tau = float(number("tau"));
		const float eta = float(number("eta"));
		return own(number("version") < 2 ? symbols.llama_sampler_init_mirostat(vocabulary, seed(), tau, eta, 100)
										 : symbols.llama_sampler_init_mirostat_v2(seed(), tau, eta));
	}
	if (name == "draw") return std::make_unique<Draw>(name, seed());
	if (name == "greedy") return own(symbols.llama_sampler_init_greedy());
	if (name == "grammar") {
		const auto found = options.texts.find("text");
		return own(grammar(model, found == options.texts.end() || found->second.empty() ? "" : found->second[0]));
	}
	throw std::runtime_error("There is no sampler called " + name + ".");
}

}  // namespace bridge
