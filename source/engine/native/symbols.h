#pragma once

#include "ggml-alloc.h"
#include "ggml-backend.h"
#include "ggml-cpu.h"
#include "ggml.h"
#include "llama.h"
// llama.cpp's own header: the parameters of a context are no part of its public interface.
#include "llama-cparams.h"

/*
 * The functions of llama.cpp and ggml, as a table. Nothing is linked: node-llama-cpp brings one set of libraries for
 * each kind of computing (CPU, CUDA, Vulkan, Metal) under different names, and a process may hold several. The table is
 * filled from the very copy that made the context in hand.
 */

namespace bridge {

#define BRIDGE_C_FUNCTIONS(X)          \
	X(llama_attach_threadpool)           \
	X(llama_detach_threadpool)           \
	X(llama_get_logits_ith)              \
	X(llama_get_model)                   \
	X(llama_model_get_vocab)             \
	X(llama_model_n_embd)                \
	X(llama_model_n_layer)               \
	X(llama_n_ctx)                       \
	X(llama_n_seq_max)                   \
	X(llama_n_threads)                   \
	X(llama_sampler_accept)               \
	X(llama_sampler_apply)                \
	X(llama_sampler_clone)                \
	X(llama_sampler_free)                 \
	X(llama_sampler_init_dry)             \
	X(llama_sampler_init_grammar)         \
	X(llama_sampler_init_greedy)          \
	X(llama_sampler_init_min_p)           \
	X(llama_sampler_init_mirostat)        \
	X(llama_sampler_init_mirostat_v2)     \
	X(llama_sampler_init_temp_ext)        \
	X(llama_sampler_init_top_k)           \
	X(llama_sampler_init_top_n_sigma)     \
	X(llama_sampler_init_top_p)           \
	X(llama_sampler_init_typical)         \
	X(llama_sampler_init_xtc)             \
	X(llama_vocab_is_eog)                \
	X(llama_vocab_n_tokens)              \
	X(ggml_add)                          \
	X(ggml_argmax)                       \
	X(ggml_backend_buffer_get_type)      \
	X(ggml_backend_buffer_get_usage)     \
	X(ggml_backend_buffer_is_host)       \
	X(ggml_backend_buft_get_device)      \
	X(ggml_backend_buft_name)            \
	X(ggml_backend_dev_backend_reg)      \
	X(ggml_backend_dev_by_type)          \
	X(ggml_backend_dev_init)             \
	X(ggml_backend_dev_name)             \
	X(ggml_backend_dev_supports_buft)    \
	X(ggml_backend_dev_supports_op)      \
	X(ggml_backend_dev_type)             \
	X(ggml_backend_free)                 \
	X(ggml_backend_get_default_buffer_type) \
	X(ggml_backend_get_device)           \
	X(ggml_backend_graph_compute)        \
	X(ggml_backend_reg_get_proc_address) \
	X(ggml_backend_sched_get_backend)    \
	X(ggml_backend_sched_get_n_backends) \
	X(ggml_backend_sched_set_eval_callback) \
	X(ggml_backend_tensor_copy)          \
	X(ggml_backend_tensor_get)           \
	X(ggml_backend_tensor_set)           \
	X(ggml_build_forward_expand)         \
	X(ggml_clamp)                        \
	X(ggml_custom_4d)                    \
	X(ggml_free)                         \
	X(ggml_gallocr_alloc_graph)          \
	X(ggml_gallocr_free)                 \
	X(ggml_gallocr_new)                  \
	X(ggml_get_unary_op)                 \
	X(ggml_get_rows)                     \
	X(ggml_graph_n_nodes)                \
	X(ggml_graph_node)                   \
	X(ggml_graph_overhead)               \
	X(ggml_init)                         \
	X(ggml_log)                          \
	X(ggml_mul)                          \
	X(ggml_mul_mat)                      \
	X(ggml_new_graph)                    \
	X(ggml_new_tensor_1d)                \
	X(ggml_new_tensor_2d)                \
	X(ggml_norm)                         \
	X(ggml_op_name)                      \
	X(ggml_reshape_2d)                   \
	X(ggml_reshape_3d)                   \
	X(ggml_rms_norm)                     \
	X(ggml_scale_bias)                   \
	X(ggml_set_input)                    \
	X(ggml_set_output)                   \
	X(ggml_soft_max)                     \
	X(ggml_sub)                          \
	X(ggml_sum_rows)                     \
	X(ggml_tensor_overhead)              \
	X(ggml_threadpool_params_default)    \
	X(ggml_type_name)                    \
	X(ggml_unary)

struct Symbols {
#define BRIDGE_MEMBER(name) decltype(&::name) name = nullptr;
	BRIDGE_C_FUNCTIONS(BRIDGE_MEMBER)
#undef BRIDGE_MEMBER

	// C++ functions, which are exported under mangled names. A member function takes its object as first argument.
	/** `llama_context::get_cparams() const`. */
	const llama_cparams & (*context_cparams)(const llama_context *) = nullptr;
	/** `llama_context::get_sched() const`. */
	ggml_backend_sched_t (*context_sched)(const llama_context *) = nullptr;
	/** `llama_graph_reserve`: the graph of a batch, built but not computed; valid until the next one is built. */
	ggml_cgraph * (*graph_reserve)(llama_context *, uint32_t tokens, uint32_t sequences, uint32_t outputs) = nullptr;

	// Functions of the CPU backend, which is loaded by name (one library for each kind of processor).
	ggml_backend_dev_t cpu = nullptr;
	decltype(&::ggml_threadpool_new) ggml_threadpool_new = nullptr;
	decltype(&::ggml_threadpool_free) ggml_threadpool_free = nullptr;
	decltype(&::ggml_backend_cpu_set_threadpool) ggml_backend_cpu_set_threadpool = nullptr;
	ggml_backend_set_n_threads_t ggml_backend_set_n_threads = nullptr;

	/** The functions beside the code that `address` belongs to. Throws std::runtime_error with a sentence. */
	explicit Symbols(const void * address);
};

}  // namespace bridge
