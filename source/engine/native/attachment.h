#pragma once

#include <memory>
#include <optional>
#include <string>

#include "dola.h"
#include "symbols.h"
#include "thread-pool.h"

namespace bridge {

/**
 * Everything the bridge keeps for one context. All methods are for the JavaScript thread, and only while the context
 * does not decode; the callback runs on the thread that decodes.
 */
class Attachment {
public:
	/** `address`: any address of the code or data of node-llama-cpp's addon. */
	Attachment(const void * address, llama_context * context);
	~Attachment();
	Attachment(const Attachment &) = delete;
	Attachment & operator=(const Attachment &) = delete;

	/** The context decodes with a pool of so many threads from now on. */
	void set_thread_pool(int threads);
	/** Prepares DoLa or, with nothing, forgets it; it acts only while enabled. Throws when it is not possible. */
	const Dola * set_dola(std::optional<DolaOptions> options);
	/** Whether outputs are contrasted. While they are not, the context computes exactly as if the bridge was not there. */
	void enable_dola(bool on);
	/** Of the last output, once. Throws when the contrast of an output failed. */
	std::optional<DolaResult> take_dola();
	/** A row of the last batch, -1 being the last one. Throws when there is none. Valid until the next batch. */
	const float * logits(int row) const;
	/** The context is freed, or about to be: with `alive` it is put back as it was. */
	void release(bool alive);

	const Symbols & functions() const { return symbols; }
	/** The same, for what may outlive the attachment. */
	std::shared_ptr<const Symbols> shared_functions() const { return shared; }
	const llama_vocab * vocab() const { return symbols.llama_model_get_vocab(symbols.llama_get_model(context)); }

private:
	const std::shared_ptr<const Symbols> shared;
	const Symbols & symbols;
	llama_context * const context;
	// Destroyed in reverse order: DoLa's backends use the pool.
	std::unique_ptr<ThreadPool> pool;
	std::unique_ptr<Dola> dola;
	bool enabled = false;
	std::string failure;

	void use_pool(ggml_threadpool_t next);
	void set_callback(ggml_backend_sched_eval_callback callback);
	static bool on_node(ggml_tensor * node, bool ask, void * self);
};

}  // namespace bridge
