#pragma once

#include <napi.h>

#include <memory>

#include "link.h"
#include "sampler.h"

namespace bridge {

/** The sampler of one reply, for JavaScript. `index.ts` describes it in types. */
class JsSampler : public Napi::ObjectWrap<JsSampler> {
public:
	/** Once for each JavaScript world that loads the addon. */
	static void define(Napi::Env env);

	/**
	 * Of the arguments (stages, history, reply, previous?). `stages`: [{name, …numbers and texts}]; `history`, `reply`:
	 * Int32Array; `previous`: the sampler that this one replaces.
	 */
	static Napi::Value make(const Napi::CallbackInfo & info, const std::shared_ptr<Link> & link);

	explicit JsSampler(const Napi::CallbackInfo & info);
	~JsSampler() override;

private:
	std::shared_ptr<Link> link;
	std::unique_ptr<Sampler> sampler;

	Sampler & alive();
	Napi::Value copy_logits(const Napi::CallbackInfo & info);
	Napi::Value sample(const Napi::CallbackInfo & info);
	Napi::Value left(const Napi::CallbackInfo & info);
	Napi::Value release(const Napi::CallbackInfo & info);
};

/** Samplers in this process that have not been released, for tests. */
int live_samplers();

}  // namespace bridge
