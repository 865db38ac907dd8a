#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contrast.h"
#include "device-contrast.h"
#include "symbols.h"

/*
 * DoLa, decoding by contrasting layers: Chuang et al., ICLR 2024, https://arxiv.org/abs/2309.03883; computed as in
 * Hugging Face transformers' `generate(dola_layers=...)`.
 *
 * For each token: q = log_softmax(logits); for each candidate layer j, p_j = log_softmax(lm_head(hidden_j)), where
 * hidden_j is what goes into layer j (hidden_0: the token embeddings); the layer whose distribution differs most from
 * q is the premature one; tokens with q below max(q) + log(relative_top) become impossible, all others get q - p. These
 * take the place of the logits in the graph's own tensor, so that everything after it works on them.
 */

namespace bridge {

struct DolaOptions {
	/** Candidate layers, each at least 0 and below the number of layers, without repetition; at least one. */
	std::vector<int> layers;
	/** Above 0, at most 1. */
	float relative_top = 0.1f;
	/** Hidden states go through the final norm and everything after the output matrix; off in the reference. */
	bool norm = false;
	/** The contrast is computed as where the output matrix is on a GPU: for tests of that way. */
	bool apart = false;
};

struct DolaResult {
	/** The premature layer. */
	int layer;
	/** Divergence of each candidate from the last layer, in nats, in the order of the options. */
	std::vector<double> divergences;
};

/** A backend of its own on a device; on the CPU it computes with the context's thread pool. */
class Backend {
public:
	Backend(const Symbols & symbols, ggml_backend_dev_t device, ggml_threadpool_t pool);
	~Backend();
	Backend(const Backend &) = delete;
	Backend & operator=(const Backend &) = delete;

	ggml_backend_t get() const { return backend; }
	/** No effect on devices but the CPU. */
	void set_threads(int threads);

private:
	const Symbols & symbols;
	ggml_backend_t backend = nullptr;
	bool on_cpu;
};

/** A graph with its tensors' memory. */
class Graph {
public:
	explicit Graph(const Symbols & symbols);
	~Graph();
	Graph(const Graph &) = delete;
	Graph & operator=(const Graph &) = delete;

	ggml_context * context() const { return tensors; }
	/** Takes the graph that ends in `result`; throws std::runtime_error when the backend's device cannot compute it. */
	void finish(ggml_tensor * result, Backend & backend, ggml_backend_dev_t device);
	void compute();

private:
	const Symbols & symbols;
	ggml_context * tensors = nullptr;
	ggml_cgraph * graph = nullptr;
	ggml_gallocr_t memory = nullptr;
	ggml_backend_t where = nullptr;
};

struct ModelShape {
	int layers;
	/** The output matrix is the matrix of the token embeddings. */
	bool tied;
};

/** Builds a graph, so not while the context decodes. Throws std::runtime_error when the model cannot be tapped. */
ModelShape look_at(const Symbols & symbols, llama_context * context);

class Dola {
public:
	/**
	 * Looks at a graph of the context (which llama.cpp builds anew for it: no decoding may be under way) and prepares
	 * everything. Throws std::runtime_error with a sentence when this model cannot be tapped.
	 * `pool` may be null and must outlive the object, as must the model and its LoRA adapters.
	 */
	Dola(const Symbols & symbols, llama_context * context, ggml_threadpool_t pool, DolaOptions options);
	~Dola();

	/** Whether the value of this node is wanted. Called for every node of every graph: cheap. */
	bool wants(const ggml_tensor * node) const;
	/**
	 * The value of a wanted node, on the thread that decodes. At the logits the contrast takes place.
	 * Throws std::runtime_error; the logits are then what they were.
	 */
	void take(ggml_tensor * node);

	/** Of the last contrast; it is given once. */
	std::optional<DolaResult> result();

	/** Where the output matrix is, for reports: "CPU", "CUDA0", … */
	const std::string & device_name() const { return device; }
	/** How it is kept there: "CPU", "CPU_REPACK", … */
	const std::string & buffer_name() const { return buffer; }
	/** "f32", "q8_0", … */
	const std::string & matrix_type() const { return type; }

private:
	struct Candidate {
		int layer;
		/** Name of the node that holds the hidden state. */
		std::string node;
		/** Whether the state of the token in hand was seen. */
		bool seen = false;
	};
	/** What the threads of one contrast share. */
	struct Work;

	const Symbols & symbols;
	llama_context * const context;
	const DolaOptions options;
	const int vocabulary;
	int width = 0;
	std::string device;
	std::string buffer;
	std::string type;
	std::vector<Candidate> candidates;

	std::unique_ptr<Backend> backend;
	std::unique_ptr<Graph> graph;
	/** Hidden states, a column for each candidate. */
	ggml_tensor * states = nullptr;
	/** Their logits. */
	ggml_tensor * premature = nullptr;
	ggml_tensor * mature = nullptr;
	ggml_tensor * contrasted = nullptr;
	/** Where the contrast does not run on the CPU. */
	std::optional<DeviceContrast> on_device;

	std::vector<float> row;
	std::unique_ptr<Work> work;
	std::optional<DolaResult> last;

	void find_candidates(ggml_cgraph * graph);
	void build_contrast(ggml_context * tensors);
	void run(ggml_tensor * logits);
	DolaResult device_result() const;
	const float * premature_row(int candidate) const;
	const float * mature_row() const;

	static void normalize(ggml_tensor *, int thread, int threads, void * self);
	static void compare(ggml_tensor *, int thread, int threads, void * self);
	static void subtract(ggml_tensor * output, int thread, int threads, void * self);
};

}  // namespace bridge
