#pragma once

#include <string>
#include <vector>

#include "symbols.h"

/*
 * What a model does to the state of its last layer to get logits, found in its own graph and built again for other
 * states. Reading it off the graph makes every architecture, quantization and LoRA adapter come out right, or be
 * refused by the name of what is in the way.
 */

namespace bridge {

class LmHead {
public:
	/** `logits`: the node "result_output" of a graph of `graph_reserve`. Throws std::runtime_error with a sentence. */
	LmHead(const Symbols & symbols, ggml_tensor * logits, int vocabulary);

	/** The device that can read the output matrix, where `build` must be computed. */
	ggml_backend_dev_t device() const { return home; }
	/** The output matrix. */
	const ggml_tensor * matrix() const { return projection->src[0]; }
	/** Whether the output matrix is the matrix of the token embeddings. */
	bool tied() const;
	/** Size of a hidden state. */
	int width() const { return static_cast<int>(matrix()->ne[0]); }

	/**
	 * Logits of `states` (a column each). Without `norm` only the linear map is applied, with its weight scale, bias and
	 * LoRA adapters, as the reference does with `lm_head(hidden_state)`. With `norm` all of it is applied: final norm,
	 * map, logit scale, soft-capping, as if the model ended there.
	 */
	ggml_tensor * build(ggml_context * context, ggml_tensor * states, bool norm) const;

private:
	const Symbols & symbols;
	ggml_tensor * logits;
	/** The product with the output matrix. */
	ggml_tensor * projection = nullptr;
	/** Nodes after the linear map (scale, soft-capping), the last first. */
	std::vector<const ggml_tensor *> after;
	ggml_backend_dev_t home = nullptr;

	ggml_tensor * copy(ggml_context * context, ggml_tensor * node, ggml_tensor * states, ggml_tensor * input,
		bool all) const;
	ggml_tensor * input_of(ggml_context * context, ggml_tensor * node, ggml_tensor * states) const;
	bool is_weight(const ggml_tensor * tensor) const;
	std::string name_of(const ggml_tensor * tensor) const;
};

}  // namespace bridge
