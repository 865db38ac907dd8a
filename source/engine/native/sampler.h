#pragma once

#include <memory>
#include <vector>

#include "penalties.h"
#include "stages.h"

/*
 * Chooses the tokens of one reply: logits in, a token out, through the stages that are on. Stages keep what they know of
 * the tokens before (penalties, DRY, grammar) and their random numbers.
 */

namespace bridge {

/** A token, and which stage took the last end-of-generation token away. */
struct Draw {
	llama_token token;
	/**
	 * Index of the stage in the options, where a grammar is last; `nobody` when an end-of-generation token was left,
	 * `before` when none came in.
	 */
	int removed_by;

	static constexpr int nobody = -1;
	static constexpr int before = -2;
};

class Sampler {
public:
	/**
	 * `history`: prompt and reply so far, for the stages that look back; `reply`: what of it a grammar has to have
	 * allowed. Of `options` penalties are the first and a grammar is the last. `previous`: the sampler this one replaces in the middle of a reply; its random numbers go on.
	 * Throws std::runtime_error with a sentence.
	 */
	Sampler(std::shared_ptr<const Symbols> shared, const llama_vocab * vocab, const std::vector<StageOptions> & options,
		const std::vector<llama_token> & history, const std::vector<llama_token> & reply, const Sampler * previous);

	/** Of logits of the whole vocabulary. Throws std::runtime_error when no token is possible. */
	Draw draw(const float * logits);
	/** The reply goes on with this token, whoever chose it. */
	void accept(llama_token token);

	/** What the last draw chose from, with the probabilities of that choice where it was a random one. */
	const llama_token_data_array & left() const { return candidates; }
	const std::vector<int32_t> & end_tokens() const { return ends; }
	int vocabulary() const { return size; }

private:
	const std::shared_ptr<const Symbols> shared;
	const Symbols & symbols;
	const llama_vocab * const vocab;
	const int size;
	const std::vector<int32_t> ends;
	std::unique_ptr<Penalties> penalties;
	std::vector<std::unique_ptr<Stage>> stages;
	/** Index of the first of `stages` in the options. */
	int first_stage = 0;
	std::unique_ptr<Stage> grammar;
	/** Logits after the penalties. */
	std::vector<float> penalized;
	std::vector<llama_token_data> memory;
	llama_token_data_array candidates{nullptr, 0, -1, false};
	/** How many of the highest logits the first stage looks at, where those are few: greedy or a small top-k; else 0. */
	int first_top = 0;

	/** `top`: only so many of the highest, sorted; 0 takes all. */
	void fill(const float * logits, int top);
	/** Takes the candidates through the stages; returns `removed_by`. `ends_come_in`: an end-of-generation token does. */
	int run(bool ends_come_in);
	bool is_end_left() const;
	/** Whether the grammar allows one of these tokens. */
	bool allows(const std::vector<llama_token> & tokens) const;
	/** llama.cpp would end the process over an empty list. */
	void check_some_left() const;
};

}  // namespace bridge
