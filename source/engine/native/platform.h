#pragma once

/*
 * The part of the symbol look-up that differs between operating systems. To support one more, implement these two
 * functions; everything else of the bridge is plain C++17.
 */

namespace bridge {

/** The loaded shared library that holds `address`, as a handle for `symbol`. Throws std::runtime_error. */
void * module_of(const void * address);

/** The function `name` in the module or in a library it was linked with; nullptr when there is none. */
void * symbol(void * module, const char * name);

}  // namespace bridge
