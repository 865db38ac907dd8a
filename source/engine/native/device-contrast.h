#pragma once

#include "symbols.h"

/*
 * DoLa's contrast as operations of ggml, for devices other than the CPU: it runs where the output matrix is, and only the
 * divergences come back. On the CPU contrast.h is faster: one pass, shared by the threads.
 */

namespace bridge {

struct DeviceContrast {
	/** To be filled: logits of the last layer, one column. */
	ggml_tensor * mature;
	/** One for each candidate, in nats. */
	ggml_tensor * divergences;
	/** Which candidate was chosen: one whole number. */
	ggml_tensor * choice;
	/** What takes the place of the logits; the graph ends here. */
	ggml_tensor * contrasted;
};

/**
 * Adds the contrast to a graph. `premature`: logits of the candidates, a column each. `relative_top`: above 0, at most 1.
 * Sums are taken in 32 bits.
 */
DeviceContrast build_device_contrast(
	const Symbols & symbols, ggml_context * context, ggml_tensor * premature, float relative_top);

}  // namespace bridge
