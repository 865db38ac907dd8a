#pragma once

#include <string>

namespace bridge {

/**
 * Refuses grammars (GBNF) over which llama.cpp's parser would fall rather than say so: its functions call themselves for
 * each level of nesting and for each rule, and a repetition `{5,2}` takes all memory. Throws std::runtime_error with a
 * sentence; what else is wrong with a grammar the parser itself says.
 */
void check_grammar(const std::string & text);

}  // namespace bridge
