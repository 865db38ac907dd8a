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
#include "js-sampler.h"
#include "link.h"

namespace {

using bridge::Attachment;
using bridge::JsSampler;
using bridge::Link;

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
				InstanceMethod("createSampler", &Bridge::create_sampler),
				InstanceMethod("release", &Bridge::release),
			});
	}

	/** new Bridge(context): `context` is node-llama-cpp's AddonContext. */
	explicit Bridge(const Napi::CallbackInfo & info) : Napi::ObjectWrap<Bridge>(info) {
		const Napi::Object object = info[0].As<Napi::Object>();
		AddonContext * addon_context = Napi::ObjectWrap<AddonContext>::Unwrap(object);
		if (addon_context == nullptr || addon_context->ctx == nullptr)
			throw std::runtime_error("The context is not there any more.");
		link->addon_context = addon_context;
		// The object has virtual functions, so it begins with an address in the addon that made it.
		const void * made_by = *reinterpret_cast<const void * const *>(addon_context);
		link->attachment = std::make_unique<Attachment>(made_by, addon_context->ctx);
		// Keeps the context's object from being collected before this one; a property, so that both can go together.
		info.This().As<Napi::Object>().Set("context", object);
	}

	// Collected or the process ends: the context is gone or going, and its object must not be touched any more.
	~Bridge() override {
		if (link->attachment) link->attachment->release(false);
		link->attachment.reset();
	}

private:
	const std::shared_ptr<Link> link = std::make_shared<Link>();

	Attachment & alive() { return link->alive(); }

	/** (): {layers, tied}. Not while decoding. */
	Napi::Value describe(const Napi::CallbackInfo & info) {
		const bridge::ModelShape shape = bridge::look_at(alive().functions(), link->addon_context->ctx);
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
			alive().functions().llama_get_model(link->addon_context->ctx));
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

	/** (stages, history, reply, previous?): the sampler of a reply; see JsSampler. */
	Napi::Value create_sampler(const Napi::CallbackInfo & info) {
		alive();
		Napi::Value sampler = JsSampler::make(info, link);
		// As above: the context's object stays as long as the sampler.
		sampler.As<Napi::Object>().Set("context", info.This().As<Napi::Object>().Get("context"));
		return sampler;
	}

	/** Gives everything back, also after the context was disposed of; the object is of no use afterwards. */
	Napi::Value release(const Napi::CallbackInfo & info) {
		if (link->attachment) link->attachment->release(link->addon_context->ctx != nullptr);
		link->attachment.reset();
		return info.Env().Undefined();
	}
};

Napi::Object init(Napi::Env env, Napi::Object exports) {
	JsSampler::define(env);
	exports.Set("Bridge", Bridge::define(env));
	exports.Set("liveSamplers", Napi::Function::New(env, [](const Napi::CallbackInfo & info) {
		return Napi::Number::New(info.Env(), bridge::live_samplers());
	}));
	exports.Set("builtFor", BUILT_FOR);
	exports.Set("builtRelease", BUILT_RELEASE);
	return exports;
}

}  // namespace

Attachment & bridge::Link::alive() const {
	if (!attachment) throw std::runtime_error("The native bridge has let go of this context.");
	if (addon_context->ctx == nullptr) throw std::runtime_error("The context is not there any more.");
	return *attachment;
}

NODE_API_MODULE(bridge, init)
