#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace bridge {

/** The `count` highest logits, the highest first; of equal ones the lower token first. Minus infinities are left out. */
std::vector<std::pair<float, int32_t>> highest(const float * logits, int vocabulary, int count);

}  // namespace bridge
