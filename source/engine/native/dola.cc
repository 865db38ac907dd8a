#include "dola.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "lm-head.h"

namespace bridge {

namespace {

/** Names of the nodes that may be the input of layer 0, in the order in which a graph has them: the last one counts. */
constexpr std::array<const char *, 8> input_names = {
	"embd", "inp_embd", "inp_embd_scaled", "inp_scaled", "inpL", "inp_norm", "embd_norm", "embedding_output"};

constexpr const char * logits_name = "result_output";

bool is_input_name(const char * name) {
	return std::any_of(input_names.begin(), input_names.end(), [&](auto known) { return std::strcmp(name, known) == 0; });
}

std::string output_name(int layer) {
	return "l_out-" + std::to_string(layer);
}

/** The graph that decodes one token of every sequence; valid until llama.cpp builds another one. */
ggml_cgraph * build_graph(const Symbols & symbols, llama_context * context) {
	const uint32_t sequences = symbols.llama_n_seq_max(context);
	ggml_cgraph * graph = symbols.graph_reserve(context, sequences, sequences, sequences);
	if (graph == nullptr) throw std::runtime_error("llama.cpp could not build the model's graph.");
	return graph;
}

ggml_tensor * logits_of(const Symbols & symbols, ggml_cgraph * graph, int vocabulary) {
	ggml_tensor * logits = nullptr;
	for (int i = 0; i < symbols.ggml_graph_n_nodes(graph); i++) {
		ggml_tensor * node = symbols.ggml_graph_node(graph, i);
		if (std::strcmp(node->name, logits_name) == 0) logits = node;
	}
	if (logits == nullptr || logits->type != GGML_TYPE_F32 || logits->ne[0] != vocabulary)
		throw std::runtime_error("The graph of this model's architecture does not show its logits.");
	return logits;
}

}  // namespace

ModelShape look_at(const Symbols & symbols, llama_context * context) {
	const llama_model * model = symbols.llama_get_model(context);
	const int vocabulary = symbols.llama_vocab_n_tokens(symbols.llama_model_get_vocab(model));
	const LmHead head(symbols, logits_of(symbols, build_graph(symbols, context), vocabulary), vocabulary);
	return {symbols.llama_model_n_layer(model), head.tied()};
}

// --- Backend -----------------------------------------------------------------------------------------------------

Backend::Backend(const Symbols & symbols, ggml_backend_dev_t device, ggml_threadpool_t pool)
	: symbols(symbols), on_cpu(device == symbols.cpu) {
	backend = symbols.ggml_backend_dev_init(device, nullptr);
	if (backend == nullptr)
		throw std::runtime_error(std::string("A second backend on ") + symbols.ggml_backend_dev_name(device) +
			" could not be started.");
	if (on_cpu && pool != nullptr) symbols.ggml_backend_cpu_set_threadpool(backend, pool);
}

Backend::~Backend() {
	symbols.ggml_backend_free(backend);
}

void Backend::set_threads(int threads) {
	if (on_cpu) symbols.ggml_backend_set_n_threads(backend, threads);
}

// --- Graph -------------------------------------------------------------------------------------------------------

Graph::Graph(const Symbols & symbols) : symbols(symbols) {
	// Some thirty tensors at most, a LoRA adapter adds four.
	ggml_init_params params{symbols.ggml_tensor_overhead() * 128 + symbols.ggml_graph_overhead(), nullptr, true};
	tensors = symbols.ggml_init(params);
	if (tensors == nullptr) throw std::runtime_error("There is not enough memory for DoLa.");
}

Graph::~Graph() {
	if (memory != nullptr) symbols.ggml_gallocr_free(memory);
	symbols.ggml_free(tensors);
}

void Graph::finish(ggml_tensor * result, Backend & backend, ggml_backend_dev_t device) {
	symbols.ggml_set_output(result);
	graph = symbols.ggml_new_graph(tensors);
	symbols.ggml_build_forward_expand(graph, result);
	for (int i = 0; i < symbols.ggml_graph_n_nodes(graph); i++) {
		const ggml_tensor * node = symbols.ggml_graph_node(graph, i);
		bool supported = symbols.ggml_backend_dev_supports_op(device, node);
		for (const ggml_tensor * source : node->src)
			if (source != nullptr && source->buffer != nullptr)
				supported &= symbols.ggml_backend_dev_supports_buft(
					device, symbols.ggml_backend_buffer_get_type(source->buffer));
		if (!supported)
			throw std::runtime_error(std::string("This model's output layer cannot be computed on ") +
				symbols.ggml_backend_dev_name(device) + " alone (" + symbols.ggml_op_name(node->op) + ").");
	}
	where = backend.get();
	memory = symbols.ggml_gallocr_new(symbols.ggml_backend_get_default_buffer_type(where));
	if (memory == nullptr || !symbols.ggml_gallocr_alloc_graph(memory, graph))
		throw std::runtime_error("There is not enough memory for DoLa.");
}

void Graph::compute() {
	if (symbols.ggml_backend_graph_compute(where, graph) != GGML_STATUS_SUCCESS)
		throw std::runtime_error("DoLa's own computation failed.");
}

// --- Dola --------------------------------------------------------------------------------------------------------

/**
 * Sums are taken over blocks of this many tokens, whichever thread takes them, and then over the blocks in order: the
 * same numbers to the last bit for any number of threads.
 */
constexpr int block_size = 2048;

struct Dola::Work {
	const int blocks;
	const int candidates;
	/** For each block and row (the candidates, then the last layer). */
	std::vector<SoftmaxPart> parts;
	/** For each block and candidate. */
	std::vector<double> divergences;
	DolaResult result;

	Work(int vocabulary, int candidates)
		: blocks((vocabulary + block_size - 1) / block_size),
		  candidates(candidates),
		  parts(size_t(blocks) * (candidates + 1)),
		  divergences(size_t(blocks) * candidates) {
		result.divergences.resize(candidates);
	}

	SoftmaxPart row(int index) const {
		SoftmaxPart whole{0, 0};
		for (int block = 0; block < blocks; block++) whole = join(whole, parts[block * (candidates + 1) + index]);
		return whole;
	}

	double divergence(int candidate) const {
		double sum = 0;
		for (int block = 0; block < blocks; block++) sum += divergences[block * candidates + candidate];
		return sum;
	}

	/** Calls `each(block, first token, tokens)` for the blocks of a thread. */
	template <typename Each>
	void share(int vocabulary, int thread, int threads, Each each) const {
		for (int block = blocks * thread / threads; block < blocks * (thread + 1) / threads; block++)
			each(block, block * block_size, std::min(block_size, vocabulary - block * block_size));
	}
};

Dola::Dola(const Symbols & symbols, llama_context * context, ggml_threadpool_t pool, DolaOptions given)
	: symbols(symbols),
	  context(context),
	  options(std::move(given)),
	  vocabulary(symbols.llama_vocab_n_tokens(symbols.llama_model_get_vocab(symbols.llama_get_model(context)))),
	  work(new Work(vocabulary, int(options.layers.size()))) {
	ggml_cgraph * whole = build_graph(symbols, context);
	const LmHead head(symbols, logits_of(symbols, whole, vocabulary), vocabulary);
	width = head.width();
	find_candidates(whole);

	ggml_backend_dev_t home = head.device();
	device = symbols.ggml_backend_dev_name(home);
	buffer = symbols.ggml_backend_buft_name(symbols.ggml_backend_buffer_get_type(head.matrix()->buffer));
	type = symbols.ggml_type_name(head.matrix()->type);
	backend = std::make_unique<Backend>(symbols, home, pool);
	graph = std::make_unique<Graph>(symbols);
	ggml_context * tensors = graph->context();
	states = symbols.ggml_new_tensor_2d(tensors, GGML_TYPE_F32, width, int64_t(candidates.size()));
	symbols.ggml_set_input(states);
	premature = head.build(tensors, states, options.norm);
	if (home == symbols.cpu && !options.apart) {
		build_contrast(tensors);
	} else {
		on_device = build_device_contrast(symbols, tensors, premature, options.relative_top);
		mature = on_device->mature;
		contrasted = on_device->contrasted;
	}
	graph->finish(contrasted, *backend, home);
	row.resize(width);
}

Dola::~Dola() = default;

void Dola::find_candidates(ggml_cgraph * graph) {
	// The input of layer 0 is the last node with such a name before the first layer's output.
	std::string input;
	for (int i = 0; i < symbols.ggml_graph_n_nodes(graph); i++) {
		const char * name = symbols.ggml_graph_node(graph, i)->name;
		if (name == output_name(0)) break;
		if (is_input_name(name)) input = name;
	}
	for (const int layer : options.layers) {
		const std::string wanted = layer == 0 ? input : output_name(layer - 1);
		bool found = false;
		for (int i = 0; i < symbols.ggml_graph_n_nodes(graph) && !wanted.empty(); i++) {
			const ggml_tensor * node = symbols.ggml_graph_node(graph, i);
			found |= wanted == node->name && node->type == GGML_TYPE_F32 && node->ne[0] == width && node->ne[2] == 1 &&
				node->ne[3] == 1;
		}
		if (!found)
			throw std::runtime_error(
				"The graph of this model's architecture does not show the input of layer " + std::to_string(layer) + ".");
		candidates.push_back({layer, wanted});
	}
}

/**
 * Three steps, between which the threads of the graph wait for each other; each works on its part of the vocabulary.
 */
void Dola::build_contrast(ggml_context * tensors) {
	mature = symbols.ggml_new_tensor_1d(tensors, GGML_TYPE_F32, vocabulary);
	symbols.ggml_set_input(mature);
	// Only their order matters of the first two results; one value each keeps the graph's bookkeeping happy.
	ggml_tensor * sources[] = {premature, mature, nullptr};
	sources[2] = symbols.ggml_custom_4d(
		tensors, GGML_TYPE_F32, 1, 1, 1, 1, sources, 2, &Dola::normalize, GGML_N_TASKS_MAX, this);
	sources[2] = symbols.ggml_custom_4d(
		tensors, GGML_TYPE_F32, 1, 1, 1, 1, sources, 3, &Dola::compare, GGML_N_TASKS_MAX, this);
	contrasted = symbols.ggml_custom_4d(
		tensors, GGML_TYPE_F32, vocabulary, 1, 1, 1, sources, 3, &Dola::subtract, GGML_N_TASKS_MAX, this);
}

bool Dola::wants(const ggml_tensor * node) const {
	// Most of the thousand nodes of a graph are told apart by their first letter.
	switch (node->name[0]) {
		case 'r': return std::strcmp(node->name, logits_name) == 0;
		case 'l':
		case 'e':
		case 'i':
			return std::any_of(candidates.begin(), candidates.end(),
				[&](const Candidate & candidate) { return candidate.node == node->name; });
		default: return false;
	}
}

void Dola::take(ggml_tensor * node) {
	if (node->name[0] == 'r') {
		const int64_t outputs = node->ne[1];
		if (outputs == 0) return;
		if (outputs > 1) throw std::runtime_error("DoLa needs one output a batch, this one has several.");
		run(node);
		return;
	}
	for (size_t i = 0; i < candidates.size(); i++) {
		Candidate & candidate = candidates[i];
		if (candidate.node != node->name) continue;
		if (node->ne[0] != width || node->nb[0] != sizeof(float))
			throw std::runtime_error("The state of layer " + std::to_string(candidate.layer) + " has another shape.");
		// The last column is the newest token, the one whose logits are computed.
		const size_t size = width * sizeof(float);
		symbols.ggml_backend_tensor_get(node, row.data(), (node->ne[1] - 1) * node->nb[1], size);
		symbols.ggml_backend_tensor_set(states, row.data(), i * size, size);
		candidate.seen = true;
	}
}

void Dola::run(ggml_tensor * logits) {
	for (Candidate & candidate : candidates) {
		if (!candidate.seen)
			throw std::runtime_error("The state of layer " + std::to_string(candidate.layer) + " did not come by.");
		candidate.seen = false;
	}
	const int threads = std::max(1, int(symbols.llama_n_threads(context)));
	// On a device both copies stay there.
	symbols.ggml_backend_tensor_copy(logits, mature);
	backend->set_threads(threads);
	graph->compute();
	symbols.ggml_backend_tensor_copy(contrasted, logits);
	last = on_device ? device_result() : work->result;
}

DolaResult Dola::device_result() const {
	std::vector<float> divergences(candidates.size());
	int32_t choice = 0;
	symbols.ggml_backend_tensor_get(
		on_device->divergences, divergences.data(), 0, divergences.size() * sizeof(float));
	symbols.ggml_backend_tensor_get(on_device->choice, &choice, 0, sizeof(choice));
	return {candidates.at(choice).layer, {divergences.begin(), divergences.end()}};
}

std::optional<DolaResult> Dola::result() {
	std::optional<DolaResult> taken;
	taken.swap(last);
	return taken;
}

const float * Dola::premature_row(int candidate) const {
	return static_cast<const float *>(premature->data) + size_t(candidate) * vocabulary;
}

const float * Dola::mature_row() const {
	return static_cast<const float *>(mature->data);
}

void Dola::normalize(ggml_tensor *, int thread, int threads, void * self) {
	const Dola & dola = *static_cast<Dola *>(self);
	Work & work = *dola.work;
	const int rows = work.candidates + 1;
	work.share(dola.vocabulary, thread, threads, [&](int block, int begin, int count) {
		for (int row = 0; row < rows; row++) {
			const float * logits = row == work.candidates ? dola.mature_row() : dola.premature_row(row);
			work.parts[block * rows + row] = softmax_part(logits + begin, count);
		}
	});
}

void Dola::compare(ggml_tensor *, int thread, int threads, void * self) {
	const Dola & dola = *static_cast<Dola *>(self);
	Work & work = *dola.work;
	const float mature_normalizer = normalizer(work.row(work.candidates));
	for (int c = 0; c < work.candidates; c++) {
		const float premature_normalizer = normalizer(work.row(c));
		work.share(dola.vocabulary, thread, threads, [&](int block, int begin, int count) {
			work.divergences[block * work.candidates + c] = divergence_part(dola.mature_row() + begin,
				mature_normalizer, dola.premature_row(c) + begin, premature_normalizer, count);
		});
	}
}

void Dola::subtract(ggml_tensor * output, int thread, int threads, void * self) {
	const Dola & dola = *static_cast<Dola *>(self);
	Work & work = *dola.work;
	// Every thread finds the same candidate, so none has to wait for another. Of equal ones the first, as argmax does.
	int best = 0;
	for (int c = 1; c < work.candidates; c++)
		if (work.divergence(c) > work.divergence(best)) best = c;
	if (thread == 0) {
		for (int c = 0; c < work.candidates; c++) work.result.divergences[c] = work.divergence(c);
		work.result.layer = dola.candidates[best].layer;
	}
	const SoftmaxPart row = work.row(work.candidates);
	const float mature_normalizer = normalizer(row);
	const float premature_normalizer = normalizer(work.row(best));
	const float floor = row.max - mature_normalizer + std::log(dola.options.relative_top);
	work.share(dola.vocabulary, thread, threads, [&](int, int begin, int count) {
		contrast_part(dola.mature_row() + begin, mature_normalizer, dola.premature_row(best) + begin,
			premature_normalizer, floor, static_cast<float *>(output->data) + begin, count);
	});
}

}  // namespace bridge
