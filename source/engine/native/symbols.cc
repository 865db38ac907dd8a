#include "symbols.h"

#include <stdexcept>
#include <string>

#include "platform.h"

namespace bridge {

namespace {

template <typename Function>
void resolve(void * module, const char * name, Function & function) {
	function = reinterpret_cast<Function>(symbol(module, name));
	if (function == nullptr) throw std::runtime_error(std::string("llama.cpp's library has no function ") + name + ".");
}

}  // namespace

Symbols::Symbols(const void * address) {
	void * module = module_of(address);
#define BRIDGE_RESOLVE(name) resolve(module, #name, name);
	BRIDGE_C_FUNCTIONS(BRIDGE_RESOLVE)
#undef BRIDGE_RESOLVE
	resolve(module, "_ZNK13llama_context11get_cparamsEv", context_cparams);
	resolve(module, "_ZNK13llama_context9get_schedEv", context_sched);
	resolve(module, "_Z19llama_graph_reserveP13llama_contextjjj", graph_reserve);

	cpu = ggml_backend_dev_by_type(GGML_BACKEND_DEVICE_TYPE_CPU);
	if (cpu == nullptr) throw std::runtime_error("ggml has no CPU backend.");
	const auto of_cpu = [&](const char * name, auto & function) {
		void * found = ggml_backend_reg_get_proc_address(ggml_backend_dev_backend_reg(cpu), name);
		if (found == nullptr) throw std::runtime_error(std::string("ggml's CPU backend has no function ") + name + ".");
		function = reinterpret_cast<std::decay_t<decltype(function)>>(found);
	};
	of_cpu("ggml_threadpool_new", ggml_threadpool_new);
	of_cpu("ggml_threadpool_free", ggml_threadpool_free);
	of_cpu("ggml_backend_cpu_set_threadpool", ggml_backend_cpu_set_threadpool);
	of_cpu("ggml_backend_set_n_threads", ggml_backend_set_n_threads);
}

}  // namespace bridge
