#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "symbols.h"

/*
 * The steps between logits and a token. Most are llama.cpp's own samplers; epsilon and eta cutoff are ours. Which ones a
 * reply has, and in which order, is decided in TypeScript (source/engine/sampling.ts).
 */

namespace bridge {

/** A stage as plain data: its name, numbers and texts, each under a name of its own. */
struct StageOptions {
	std::string name;
	std::map<std::string, double> numbers;
	std::map<std::string, std::vector<std::string>> texts;

	/** Throws std::runtime_error when it was not given. */
	double number(const char * key) const;
};

/** What a stage may need of the model. */
struct StageModel {
	const Symbols & symbols;
	const llama_vocab * vocab;
};

/** Takes the candidates at minus infinity away, keeping the order of the others. */
void drop_impossible(llama_token_data_array & candidates);

class Stage {
public:
	explicit Stage(std::string name) : name(std::move(name)) {}
	virtual ~Stage() = default;
	Stage(const Stage &) = delete;
	Stage & operator=(const Stage &) = delete;

	/** At least one candidate goes in, none at minus infinity. A stage that chooses sets `selected`. */
	virtual void apply(llama_token_data_array & candidates) = 0;
	/** Hears of a token of the prompt or of the reply, oldest first. */
	virtual void accept(llama_token) {}
	/** Takes over the state of random numbers from a stage of the same name. */
	virtual void inherit(const Stage &) {}

	const std::string name;
};

/** Throws std::runtime_error with a sentence for an unknown name or values that llama.cpp refuses. */
std::unique_ptr<Stage> make_stage(const StageModel & model, const StageOptions & options);

/** A sampler of llama.cpp's, freed with the object. */
class LlamaStage : public Stage {
public:
	/** Takes `sampler` over; it must not be null. */
	LlamaStage(const Symbols & symbols, std::string name, llama_sampler * sampler);
	~LlamaStage() override;

	void apply(llama_token_data_array & candidates) override;
	void accept(llama_token token) override;
	void inherit(const Stage & before) override;

private:
	const Symbols & symbols;
	llama_sampler * sampler;
};

}  // namespace bridge
