#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <unordered_map>

namespace bridge {

/**
 * The three penalties on tokens that were used lately, with llama.cpp's formula: a logit is divided by `repetition` (or
 * multiplied, when it is not above 0), then loses `frequency` for each use and `presence` once. Theirs looks every token
 * of the vocabulary up; this one only touches those that were used.
 */
class Penalties {
public:
	Penalties(int window, float repetition, float frequency, float presence)
		: window(window), repetition(repetition), frequency(frequency), presence(presence) {}

	/** A token of prompt or reply, oldest first. */
	void accept(int32_t token);
	/** Of the whole vocabulary. */
	void apply(float * logits) const;

private:
	const size_t window;
	const float repetition;
	const float frequency;
	const float presence;
	std::deque<int32_t> recent;
	std::unordered_map<int32_t, int> uses;
};

}  // namespace bridge
