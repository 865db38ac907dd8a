#include "sampler.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "highest.h"
#include "telemetry.h"

namespace bridge {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();
/** Above this llama.cpp's own way to find the highest is faster. */
constexpr int small_top_k = 128;

bool looks_back(const Stage & stage) {
	return stage.name == "dry";
}

/** Stages that only change logits, and those that choose among all that are left, take no token away. */
bool takes_away(const Stage & stage) {
	return !looks_back(stage) && stage.name != "temperature" && stage.name != "draw" &&
		stage.name != "greedy";
}

bool is_random(const Stage & stage) {
	return stage.name == "xtc" || stage.name == "draw" || stage.name == "mirostat";
}

}  // namespace

Sampler::Sampler(std::shared_ptr<const Symbols> functions, const llama_vocab * vocab, const std::vector<StageOptions> & options,
	const std::vector<llama_token> & history, const std::vector<llama_token> & reply, const Sampler * previous)
	: shared(std::move(functions)),
	  symbols(*shared),
	  vocab(vocab),
	  size(symbols.llama_vocab_n_tokens(vocab)),
	  ends(end_tokens_of(symbols, vocab)) {
	for (const StageOptions & option : options) {
		if (option.name == "penalties") {
			penalties = std::make_unique<Penalties>(int(option.number("window")), float(option.number("repetition")),
				float(option.number("frequency")), float(option.number("presence")));
			penalized.resize(size);
			first_stage = 1;
			continue;
		}
		auto stage = make_stage({symbols, vocab}, option);
		if (option.name == "grammar") grammar = std::move(stage);
		else stages.push_back(std::move(stage));
	}
	if (stages.empty()) throw std::runtime_error("A sampler needs a stage that chooses.");
	if (stages[0]->name == "greedy") first_top = 1;
	else if (stages[0]->name == "top_k" && options[first_stage].number("k") <= small_top_k)
		first_top = int(options[first_stage].number("k"));
	if (penalties)
		for (const llama_token token : history) penalties->accept(token);
	for (const auto & stage : stages) {
		if (looks_back(*stage))
			for (const llama_token token : history) stage->accept(token);
		if (previous && is_random(*stage))
			for (const auto & before : previous->stages)
				if (before->name == stage->name) stage->inherit(*before);
	}
	for (const llama_token token : reply)
		if (grammar && !symbols.llama_vocab_is_eog(vocab, token)) grammar->accept(token);
	memory.resize(size);
}

/** A logit that is not a number counts as impossible. */
void Sampler::fill(const float * logits, int top) {
	size_t count = 0;
	if (top > 0) {
		for (const auto & [logit, token] : highest(logits, size, top)) memory[count++] = {token, logit, 0};
	} else {
		for (int32_t token = 0; token < size; token++) {
			memory[count] = {token, logits[token], 0};
			count += logits[token] > impossible;
		}
	}
	candidates = {memory.data(), count, -1, top > 0};
}

Draw Sampler::draw(const float * logits) {
	const bool ends_come_in =
		std::any_of(ends.begin(), ends.end(), [&](int32_t end) { return logits[end] > impossible; });
	if (penalties) {
		std::copy(logits, logits + size, penalized.begin());
		penalties->apply(penalized.data());
		logits = penalized.data();
	}
	fill(logits, first_top);
	int removed_by = run(ends_come_in);
	llama_token token = candidates.data[candidates.selected].id;
	if (grammar && !allows({token})) {
		// As in llama.cpp: the grammar looks at all tokens, which takes long, only when the first choice does not fit.
		fill(logits, 0);
		grammar->apply(candidates);
		drop_impossible(candidates);
		removed_by = run(ends_come_in && is_end_left());
		token = candidates.data[candidates.selected].id;
	}
	const bool end_is_free = removed_by == Draw::nobody || removed_by == Draw::before;
	if (grammar && ends_come_in && end_is_free && !allows(ends)) removed_by = first_stage + int(stages.size());
	return {token, removed_by};
}

int Sampler::run(bool ends_come_in) {
	int removed_by = ends_come_in ? Draw::nobody : Draw::before;
	for (size_t i = 0; i < stages.size(); i++) {
		check_some_left();
		stages[i]->apply(candidates);
		if (removed_by == Draw::nobody && takes_away(*stages[i]) && !is_end_left()) removed_by = first_stage + int(i);
	}
	if (candidates.selected < 0 || size_t(candidates.selected) >= candidates.size)
		throw std::runtime_error("The samplers chose no token.");
	return removed_by;
}

void Sampler::accept(llama_token token) {
	if (penalties) penalties->accept(token);
	for (const auto & stage : stages)
		if (looks_back(*stage)) stage->accept(token);
	if (grammar && !symbols.llama_vocab_is_eog(vocab, token)) grammar->accept(token);
}

bool Sampler::is_end_left() const {
	return std::any_of(candidates.data, candidates.data + candidates.size, [&](const llama_token_data & candidate) {
		return std::find(ends.begin(), ends.end(), candidate.id) != ends.end();
	});
}

bool Sampler::allows(const std::vector<llama_token> & tokens) const {
	std::vector<llama_token_data> few;
	for (const llama_token token : tokens) few.push_back({token, 0, 0});
	llama_token_data_array array{few.data(), few.size(), -1, false};
	grammar->apply(array);
	return std::any_of(few.begin(), few.end(), [](const llama_token_data & one) { return one.logit > impossible; });
}

void Sampler::check_some_left() const {
	if (candidates.size > 0) return;
	throw std::runtime_error(grammar ? "The grammar and the settings leave no token to choose from."
									 : "The settings leave no token to choose from.");
}

}  // namespace bridge
