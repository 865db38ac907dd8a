/*
 * The addon's face to JavaScript. `source/engine/native/index.ts` is its only user and describes it in types.
 * Every failure is a JavaScript error with a sentence: exceptions of C++ become such by
 * NODE_ADDON_API_CPP_EXCEPTIONS_ALL.
 */
#include <napi.h>

#include <stdexcept>

#include "addonGlobals.h"
// These two are node-llama-cpp's own, of the very version that package.json pins.
#include "AddonModel.h"
#include "AddonContext.h"
#include "attachment.h"

namespace {

using bridge::Attachment;
using bridge::Removed;

const char * name_of(Removed removed) {
	switch (removed) {
		case Removed::before_sampling: return "before_sampling";
		case Removed::top_k: return "top_k";
		case Removed::top_p: return "top_p";
		case Removed::min_p: return "min_p";
		default: return nullptr;
	}
}

double number_in(Napi::Object object, const char * key, double otherwise) {
	const Napi::Value value = object.Get(key);
	return value.IsNumber() ? value.As<Napi::Number>().DoubleValue() : otherwise;
}

/** One context with all that the bridge does for it. */
class Bridge : public Napi::ObjectWrap<Bridge> {
public:
	static Napi::Function define(Napi::Env env) {
		return DefineClass(env, "Bridge",
			{
				InstanceMethod("describe", &Bridge::describe),
				InstanceMethod("setThreadPool", &Bridge::set_thread_pool),
				InstanceMethod("setDola", &Bridge::set_dola),
				InstanceMethod("enableDola", &Bridge::enable_dola),
				InstanceMethod("takeDola", &Bridge::take_dola),
				InstanceMethod("telemetry", &Bridge::telemetry),
				InstanceMethod("release", &Bridge::release),
			});
	}

	/** new Bridge(context): `context` is node-llama-cpp's AddonContext. */
	explicit Bridge(const Napi::CallbackInfo & info) : Napi::ObjectWrap<Bridge>(info) {
		const Napi::Object object = info[0].As<Napi::Object>();
		addon_context = Napi::ObjectWrap<AddonContext>::Unwrap(object);
		if (addon_context == nullptr || addon_context->ctx == nullptr)
			throw std::runtime_error("The context is not there any more.");
		// The object has virtual functions, so it begins with an address in the addon that made it.
		const void * made_by = *reinterpret_cast<const void * const *>(addon_context);
		attachment = std::make_unique<Attachment>(made_by, addon_context->ctx);
		// Keeps the context's object from being collected before this one; a property, so that both can go together.
		info.This().As<Napi::Object>().Set("context", object);
	}

	// Collected or the process ends: the context is gone or going, and its object must not be touched any more.
	~Bridge() override {
		if (attachment) attachment->release(false);
	}

private:
	AddonContext * addon_context = nullptr;
	std::unique_ptr<Attachment> attachment;

	Attachment & alive() {
		if (!attachment) throw std::runtime_error("The native bridge has let go of this context.");
		if (addon_context->ctx == nullptr) throw std::runtime_error("The context is not there any more.");
		return *attachment;
	}

	/** (): {layers, tied}. Not while decoding. */
	Napi::Value describe(const Napi::CallbackInfo & info) {
		const bridge::ModelShape shape = bridge::look_at(alive().functions(), addon_context->ctx);
		Napi::Object result = Napi::Object::New(info.Env());
		result.Set("layers", shape.layers);
		result.Set("tied", shape.tied);
		return result;
	}

	/** (threads) */
	Napi::Value set_thread_pool(const Napi::CallbackInfo & info) {
		alive().set_thread_pool(info[0].As<Napi::Number>().Int32Value());
		return info.Env().Undefined();
	}

	/** ({layers, relativeTop, norm, apart?} | undefined): {device, buffer, type} */
	Napi::Value set_dola(const Napi::CallbackInfo & info) {
		if (!info[0].IsObject()) {
			alive().set_dola({});
			return info.Env().Undefined();
		}
		const Napi::Object given = info[0].As<Napi::Object>();
		bridge::DolaOptions options;
		const Napi::Array layers = given.Get("layers").As<Napi::Array>();
		const int layer_count = alive().functions().llama_model_n_layer(
			alive().functions().llama_get_model(addon_context->ctx));
		for (uint32_t i = 0; i < layers.Length(); i++) {
			const int layer = layers.Get(i).As<Napi::Number>().Int32Value();
			if (layer < 0 || layer >= layer_count) throw std::runtime_error("A layer of DoLa is out of range.");
			options.layers.push_back(layer);
		}
		if (options.layers.empty()) throw std::runtime_error("DoLa needs at least one layer.");
		options.relative_top = float(number_in(given, "relativeTop", 0.1));
		if (!(options.relative_top > 0 && options.relative_top <= 1))
			throw std::runtime_error("DoLa's relative top is above 0 and at most 1.");
		options.norm = given.Get("norm").ToBoolean();
		options.apart = given.Get("apart").ToBoolean();
		const bridge::Dola * dola = alive().set_dola(std::move(options));
		Napi::Object result = Napi::Object::New(info.Env());
		result.Set("device", dola->device_name());
		result.Set("buffer", dola->buffer_name());
		result.Set("type", dola->matrix_type());
		return result;
	}

	/** (on) */
	Napi::Value enable_dola(const Napi::CallbackInfo & info) {
		alive().enable_dola(info[0].ToBoolean());
		return info.Env().Undefined();
	}

	/** (): {layer, divergences} | undefined */
	Napi::Value take_dola(const Napi::CallbackInfo & info) {
		const std::optional<bridge::DolaResult> taken = alive().take_dola();
		if (!taken) return info.Env().Undefined();
		Napi::Array divergences = Napi::Array::New(info.Env(), taken->divergences.size());
		for (uint32_t i = 0; i < taken->divergences.size(); i++) divergences.Set(i, taken->divergences[i]);
		Napi::Object result = Napi::Object::New(info.Env());
		result.Set("layer", taken->layer);
		result.Set("divergences", divergences);
		return result;
	}

	/** (token, top, settings): {end, entropy, probability, top: [token, probability, …], endRemoved?} */
	Napi::Value telemetry(const Napi::CallbackInfo & info) {
		bridge::SamplerSettings settings;
		if (info[2].IsObject()) {
			const Napi::Object given = info[2].As<Napi::Object>();
			settings.greedy = number_in(given, "temperature", 0) <= 0;
			settings.top_k = int(number_in(given, "topK", 0));
			settings.top_p = float(number_in(given, "topP", 1));
			settings.min_p = float(number_in(given, "minP", 0));
			settings.repetition = float(number_in(given, "repetition", 1));
			settings.frequency = float(number_in(given, "frequency", 0));
			settings.presence = float(number_in(given, "presence", 0));
			const Napi::Value recent = given.Get("recent");
			if (recent.IsTypedArray()) {
				const Napi::Int32Array tokens = recent.As<Napi::Int32Array>();
				settings.recent.assign(tokens.Data(), tokens.Data() + tokens.ElementLength());
			}
		}
		const bridge::Telemetry read = alive().telemetry(
			info[0].As<Napi::Number>().Int32Value(), info[1].As<Napi::Number>().Int32Value(), settings);
		Napi::Object result = Napi::Object::New(info.Env());
		result.Set("end", read.end);
		result.Set("entropy", read.entropy);
		result.Set("probability", read.probability);
		Napi::Array top = Napi::Array::New(info.Env(), read.top.size() * 2);
		for (uint32_t i = 0; i < read.top.size(); i++) {
			top.Set(2 * i, read.top[i].token);
			top.Set(2 * i + 1, read.top[i].probability);
		}
		result.Set("top", top);
		if (const char * removed = name_of(read.end_removed)) result.Set("endRemoved", removed);
		return result;
	}

	/** Gives everything back, also after the context was disposed of; the object is of no use afterwards. */
	Napi::Value release(const Napi::CallbackInfo & info) {
		if (attachment) attachment->release(addon_context->ctx != nullptr);
		attachment.reset();
		return info.Env().Undefined();
	}
};

Napi::Object init(Napi::Env env, Napi::Object exports) {
	exports.Set("Bridge", Bridge::define(env));
	exports.Set("builtFor", BUILT_FOR);
	exports.Set("builtRelease", BUILT_RELEASE);
	return exports;
}

}  // namespace

NODE_API_MODULE(bridge, init)
