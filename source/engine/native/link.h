#pragma once

#include <memory>

#include "attachment.h"

class AddonContext;

namespace bridge {

/** What the JavaScript objects of one context share: node-llama-cpp's object, and the attachment until it is released. */
struct Link {
	AddonContext * addon_context = nullptr;
	std::unique_ptr<Attachment> attachment;

	/** Throws std::runtime_error with a sentence when the context or the attachment is gone. */
	Attachment & alive() const;
};

}  // namespace bridge
