#include "penalties.h"

namespace bridge {

void Penalties::accept(int32_t token) {
	recent.push_back(token);
	uses[token]++;
	if (recent.size() <= window) return;
	const auto oldest = uses.find(recent.front());
	if (--oldest->second == 0) uses.erase(oldest);
	recent.pop_front();
}

void Penalties::apply(float * logits) const {
	for (const auto & [token, count] : uses) {
		float & logit = logits[token];
		logit = logit <= 0 ? logit * repetition : logit / repetition;
		logit -= float(count) * frequency + presence;
	}
}

}  // namespace bridge
