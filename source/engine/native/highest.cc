#include "highest.h"

#include <algorithm>
#include <limits>

#include "contrast.h"

namespace bridge {

std::vector<std::pair<float, int32_t>> highest(const float * logits, int vocabulary, int count) {
	// A sorted list with a threshold: after the first few hundred tokens hardly any gets past the comparison.
	std::vector<std::pair<float, int32_t>> best;
	if (count < 1) return best;
	best.reserve(count + 1);
	float threshold = -std::numeric_limits<float>::infinity();
	for (int i = 0; (i = next_above(logits, i, vocabulary, threshold)) < vocabulary; i++) {
		const auto place = std::upper_bound(
			best.begin(), best.end(), logits[i], [](float value, const auto & entry) { return value > entry.first; });
		best.insert(place, {logits[i], i});
		if (int(best.size()) > count) best.pop_back();
		if (int(best.size()) == count) threshold = best.back().first;
	}
	return best;
}

}  // namespace bridge
