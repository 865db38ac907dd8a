#include "platform.h"

#include <stdexcept>

/*
 * Not written yet. What it takes: GetModuleHandleEx(FROM_ADDRESS) for the module, then GetProcAddress in it and in the
 * llama and ggml DLLs beside it; and the two members of llama_context in symbols.h, which a DLL does not export.
 */

namespace bridge {

void * module_of(const void *) {
	throw std::runtime_error("The native bridge does not know Windows yet.");
}

void * symbol(void *, const char *) {
	return nullptr;
}

}  // namespace bridge
