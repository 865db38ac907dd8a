#include "grammar-check.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace bridge {

namespace {

constexpr size_t longest = 1 << 20;
constexpr int deepest = 256;
constexpr int most_rules = 10'000;
/** As in llama.cpp. */
constexpr unsigned long long most_repetitions = 2000;

/** The place after a text that began at `at` and ends with `end`; backslashes escape. */
size_t skip_quoted(const std::string & text, size_t at, char end) {
	for (at++; at < text.size() && text[at] != end; at++)
		if (text[at] == '\\') at++;
	return at;
}

/** The place after blanks, line breaks and comments. */
const char * skip_blank(const char * at) {
	while (*at != 0 && std::strchr(" \t\r\n#", *at) != nullptr) {
		if (*at == '#') while (*at != 0 && *at != '\n') at++;
		else at++;
	}
	return at;
}

/** `{m}`, `{m,}`, `{m,n}` */
void check_repetition(const char * at) {
	char * after = nullptr;
	const unsigned long long least = std::strtoull(skip_blank(at + 1), &after, 10);
	unsigned long long most = least;
	const char * rest = skip_blank(after);
	if (*rest == ',') {
		rest = skip_blank(rest + 1);
		if (*rest >= '0' && *rest <= '9') most = std::strtoull(rest, &after, 10);
	}
	if (most < least) throw std::runtime_error("The grammar repeats something at least more often than at most.");
	if (most > most_repetitions) throw std::runtime_error("The grammar repeats something more than 2000 times.");
}

}  // namespace

void check_grammar(const std::string & text) {
	if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw std::runtime_error("The grammar is empty.");
	if (text.find('\0') != std::string::npos) throw std::runtime_error("The grammar holds a character that is none.");
	if (text.size() > longest) throw std::runtime_error("The grammar is longer than a million characters.");
	int depth = 0;
	int rules = 0;
	for (size_t at = 0; at < text.size(); at++) {
		switch (text[at]) {
			case '"': at = skip_quoted(text, at, '"'); break;
			case '[': at = skip_quoted(text, at, ']'); break;
			case '#': at = std::min(text.find('\n', at), text.size()); break;
			case '(':
				if (++depth > deepest) throw std::runtime_error("The grammar is nested too deeply.");
				break;
			case ')': depth--; break;
			case '{': check_repetition(text.c_str() + at); break;
			case '=':
				if (++rules > most_rules) throw std::runtime_error("The grammar has too many rules.");
				break;
			default: break;
		}
	}
}

}  // namespace bridge
