#pragma once

#include "symbols.h"

namespace bridge {

/**
 * Worker threads that live as long as a context, shared by its decoding and by DoLa's own computation. Without one
 * ggml's CPU backend starts and ends its threads for every graph, once a token and more.
 *
 * Between graphs the workers spin for a moment (ggml's poll level 50) and then sleep. The object must outlive every
 * backend it was given to.
 */
class ThreadPool {
public:
	/** `threads` counts the thread that decodes, so there are `threads - 1` workers; at least 1. */
	ThreadPool(const Symbols & symbols, int threads);
	~ThreadPool();
	ThreadPool(const ThreadPool &) = delete;
	ThreadPool & operator=(const ThreadPool &) = delete;

	ggml_threadpool_t get() const { return pool; }
	int threads() const { return count; }

private:
	const Symbols & symbols;
	const int count;
	ggml_threadpool_t pool;
};

}  // namespace bridge
