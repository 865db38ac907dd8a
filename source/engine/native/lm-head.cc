#include "lm-head.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace bridge {

namespace {

float parameter(const ggml_tensor * node, int index) {
	float value;
	std::memcpy(&value, reinterpret_cast<const char *>(node->op_params) + index * sizeof value, sizeof value);
	return value;
}

bool is_pointwise(const ggml_tensor * node) {
	return node->op == GGML_OP_SCALE || node->op == GGML_OP_UNARY || node->op == GGML_OP_CLAMP;
}

}  // namespace

LmHead::LmHead(const Symbols & symbols, ggml_tensor * logits, int vocabulary) : symbols(symbols), logits(logits) {
	// From the logits up to the product with the output matrix: first pointwise functions, then what LoRA adapters, a
	// bias and a weight scale add.
	ggml_tensor * node = logits;
	for (; is_pointwise(node); node = node->src[0]) after.push_back(node);
	while (node->op == GGML_OP_ADD || (node->op == GGML_OP_MUL && is_weight(node->src[1]))) node = node->src[0];
	if (node->op != GGML_OP_MUL_MAT || !is_weight(node->src[0]) || node->src[0]->ne[1] != vocabulary)
		throw std::runtime_error("This model's output layer is not a matrix product but " + name_of(node) + ".");
	projection = node;

	ggml_backend_buffer_type_t type = symbols.ggml_backend_buffer_get_type(matrix()->buffer);
	ggml_backend_dev_t device = symbols.ggml_backend_buft_get_device(type);
	const bool on_host = device == nullptr || symbols.ggml_backend_buffer_is_host(matrix()->buffer) ||
		symbols.ggml_backend_dev_type(device) == GGML_BACKEND_DEVICE_TYPE_CPU;
	home = on_host ? symbols.cpu : device;
	if (device == nullptr && !symbols.ggml_backend_buffer_is_host(matrix()->buffer))
		throw std::runtime_error("This model's output matrix is split over several devices.");
}

bool LmHead::tied() const {
	return std::strncmp(matrix()->name, "token_embd", 10) == 0;
}

ggml_tensor * LmHead::build(ggml_context * context, ggml_tensor * states, bool norm) const {
	ggml_tensor * input = norm ? input_of(context, projection->src[1], states) : states;
	return copy(context, logits, states, input, norm);
}

/** `node` again with `input` in place of the projection's input; without `all` the functions after it are left out. */
ggml_tensor * LmHead::copy(ggml_context * context, ggml_tensor * node, ggml_tensor * states, ggml_tensor * input,
	bool all) const {
	if (node == projection->src[1]) return input;
	if (node->op == GGML_OP_NONE) {
		if (!is_weight(node)) throw std::runtime_error("This model's output layer depends on " + name_of(node) + ".");
		return node;
	}
	const auto again = [&](ggml_tensor * source) { return copy(context, source, states, input, all); };
	ggml_tensor * first = again(node->src[0]);
	if (!all && std::find(after.begin(), after.end(), node) != after.end()) return first;
	switch (node->op) {
		case GGML_OP_MUL_MAT: {
			ggml_tensor * product = symbols.ggml_mul_mat(context, first, again(node->src[1]));
			std::memcpy(product->op_params, node->op_params, sizeof node->op_params);
			return product;
		}
		case GGML_OP_ADD: return symbols.ggml_add(context, first, again(node->src[1]));
		case GGML_OP_MUL: return symbols.ggml_mul(context, first, again(node->src[1]));
		case GGML_OP_SCALE: return symbols.ggml_scale_bias(context, first, parameter(node, 0), parameter(node, 1));
		case GGML_OP_UNARY: return symbols.ggml_unary(context, first, symbols.ggml_get_unary_op(node));
		case GGML_OP_CLAMP: return symbols.ggml_clamp(context, first, parameter(node, 0), parameter(node, 1));
		default: throw std::runtime_error("This model's output layer does more than is known: " + name_of(node) + ".");
	}
}

/** What comes between the last layer and the projection: final norm, its weight and bias, a scale. */
ggml_tensor * LmHead::input_of(ggml_context * context, ggml_tensor * node, ggml_tensor * states) const {
	if (node->op == GGML_OP_RMS_NORM) return symbols.ggml_rms_norm(context, states, parameter(node, 0));
	if (node->op == GGML_OP_NORM) return symbols.ggml_norm(context, states, parameter(node, 0));
	const bool weighted = (node->op == GGML_OP_MUL || node->op == GGML_OP_ADD) && is_weight(node->src[1]);
	if (!weighted && node->op != GGML_OP_SCALE)
		throw std::runtime_error("The final norm of this model is not understood: " + name_of(node) + ".");
	ggml_tensor * before = input_of(context, node->src[0], states);
	if (node->op == GGML_OP_MUL) return symbols.ggml_mul(context, before, node->src[1]);
	if (node->op == GGML_OP_ADD) return symbols.ggml_add(context, before, node->src[1]);
	return symbols.ggml_scale_bias(context, before, parameter(node, 0), parameter(node, 1));
}

bool LmHead::is_weight(const ggml_tensor * tensor) const {
	// Not "usage is WEIGHTS": the buffers of LoRA adapters are not marked so.
	return tensor != nullptr && tensor->op == GGML_OP_NONE && tensor->buffer != nullptr &&
		(tensor->flags & GGML_TENSOR_FLAG_INPUT) == 0 &&
		symbols.ggml_backend_buffer_get_usage(tensor->buffer) != GGML_BACKEND_BUFFER_USAGE_COMPUTE;
}

std::string LmHead::name_of(const ggml_tensor * tensor) const {
	return std::string(symbols.ggml_op_name(tensor->op)) + " (" + tensor->name + ")";
}

}  // namespace bridge
