#include "attachment.h"

#include <stdexcept>

namespace bridge {

Attachment::Attachment(const void * address, llama_context * context)
	: shared(std::make_shared<Symbols>(address)), symbols(*shared), context(context) {
	// The headers this was compiled with must describe the library that is loaded. Two values that can be had both
	// through a function and by their place tell whether they do.
	const llama_cparams & cparams = symbols.context_cparams(context);
	if (cparams.n_ctx != symbols.llama_n_ctx(context) || cparams.n_threads != symbols.llama_n_threads(context))
		throw std::runtime_error("The loaded llama.cpp is not the one the native bridge was compiled for.");
}

Attachment::~Attachment() = default;

void Attachment::set_thread_pool(int threads) {
	if (pool && pool->threads() == threads) return;
	auto next = std::make_unique<ThreadPool>(symbols, threads);
	set_dola({});
	use_pool(next->get());
	pool = std::move(next);
}

/** The context decodes with `next`, or with none, from now on; nothing of it refers to the pool before. */
void Attachment::use_pool(ggml_threadpool_t next) {
	if (next != nullptr) symbols.llama_attach_threadpool(context, next, next);
	else symbols.llama_detach_threadpool(context);
	// The CPU backend remembers the last pool it computed with, and would touch it once more at the next graph.
	ggml_backend_sched_t scheduler = symbols.context_sched(context);
	for (int i = 0; i < symbols.ggml_backend_sched_get_n_backends(scheduler); i++) {
		ggml_backend_t backend = symbols.ggml_backend_sched_get_backend(scheduler, i);
		if (symbols.ggml_backend_get_device(backend) == symbols.cpu)
			symbols.ggml_backend_cpu_set_threadpool(backend, next);
	}
}

const Dola * Attachment::set_dola(std::optional<DolaOptions> options) {
	enable_dola(false);
	dola.reset();
	if (options)
		dola = std::make_unique<Dola>(symbols, context, pool ? pool->get() : nullptr, std::move(*options));
	return dola.get();
}

void Attachment::enable_dola(bool on) {
	if (on && !dola) throw std::runtime_error("DoLa has no settings yet.");
	failure.clear();
	if (dola) dola->result();
	if (on == enabled) return;
	enabled = on;
	set_callback(on ? &Attachment::on_node : nullptr);
}

/**
 * The scheduler calls back for the graphs that it computes; the context's parameters say what to give a scheduler
 * whenever a graph is built anew.
 */
void Attachment::set_callback(ggml_backend_sched_eval_callback callback) {
	void * data = callback ? this : nullptr;
	auto & cparams = const_cast<llama_cparams &>(symbols.context_cparams(context));
	cparams.cb_eval = callback;
	cparams.cb_eval_user_data = data;
	symbols.ggml_backend_sched_set_eval_callback(symbols.context_sched(context), callback, data);
}

bool Attachment::on_node(ggml_tensor * node, bool ask, void * self) {
	Attachment & attachment = *static_cast<Attachment *>(self);
	if (ask) return attachment.dola->wants(node);
	// No exception may pass through llama.cpp's C code: the reply hears of it when it asks for the result.
	try {
		if (attachment.failure.empty()) attachment.dola->take(node);
	} catch (const std::exception & error) {
		attachment.failure = error.what();
	} catch (...) {
		attachment.failure = "DoLa failed without a reason.";
	}
	// False would end the computation of the graph.
	return true;
}

std::optional<DolaResult> Attachment::take_dola() {
	if (!failure.empty()) throw std::runtime_error(failure);
	return dola ? dola->result() : std::nullopt;
}

const float * Attachment::logits(int row) const {
	const float * found = symbols.llama_get_logits_ith(context, row);
	if (found == nullptr) throw std::runtime_error("There are no logits yet.");
	return found;
}

void Attachment::release(bool alive) {
	if (alive) {
		set_dola({});
		if (pool) use_pool(nullptr);
	}
	dola.reset();
	pool.reset();
}

}  // namespace bridge
