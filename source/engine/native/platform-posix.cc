#include "platform.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace bridge {

void * module_of(const void * address) {
	Dl_info info;
	if (dladdr(address, &info) == 0 || info.dli_fname == nullptr)
		throw std::runtime_error("node-llama-cpp's library was not found in this process.");
	// NOLOAD: only the copy that node-llama-cpp has loaded will do. The handle is never closed: it lives as long as
	// the library, which Node never unloads.
	void * module = dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
	if (module == nullptr)
		throw std::runtime_error(std::string("node-llama-cpp's library cannot be opened again: ") + info.dli_fname);
	return module;
}

void * symbol(void * module, const char * name) {
	// dlsym() with a handle searches the library and then those it was linked with: libllama, libggml, libggml-base.
	return dlsym(module, name);
}

}  // namespace bridge
