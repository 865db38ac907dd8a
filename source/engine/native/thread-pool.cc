#include "thread-pool.h"

#include <stdexcept>

namespace bridge {

ThreadPool::ThreadPool(const Symbols & symbols, int threads) : symbols(symbols), count(threads), pool(nullptr) {
	if (threads < 1 || threads > GGML_MAX_N_THREADS)
		throw std::runtime_error("A thread pool has between 1 and 512 threads.");
	ggml_threadpool_params params = symbols.ggml_threadpool_params_default(threads);
	pool = symbols.ggml_threadpool_new(&params);
	if (pool == nullptr) throw std::runtime_error("The thread pool could not be started.");
}

ThreadPool::~ThreadPool() {
	symbols.ggml_threadpool_free(pool);
}

}  // namespace bridge
