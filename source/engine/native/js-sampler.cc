#include "js-sampler.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "telemetry.h"

namespace bridge {

namespace {

/** Kept for each JavaScript world. */
struct Constructors {
	Napi::FunctionReference sampler;
};

std::vector<StageOptions> read_stages(const Napi::Value & given) {
	std::vector<StageOptions> stages;
	const Napi::Array list = given.As<Napi::Array>();
	for (uint32_t i = 0; i < list.Length(); i++) {
		const Napi::Object object = list.Get(i).As<Napi::Object>();
		StageOptions stage;
		const Napi::Array keys = object.GetPropertyNames();
		for (uint32_t k = 0; k < keys.Length(); k++) {
			const std::string key = keys.Get(k).As<Napi::String>();
			const Napi::Value value = object.Get(key);
			if (key == "name") stage.name = value.As<Napi::String>();
			else if (value.IsNumber()) stage.numbers[key] = value.As<Napi::Number>().DoubleValue();
			else if (value.IsString()) stage.texts[key] = {value.As<Napi::String>()};
			else if (value.IsArray()) {
				const Napi::Array texts = value.As<Napi::Array>();
				for (uint32_t t = 0; t < texts.Length(); t++)
					stage.texts[key].push_back(texts.Get(t).As<Napi::String>());
			}
		}
		stages.push_back(std::move(stage));
	}
	return stages;
}

/** Ids beyond the vocabulary are left out: llama.cpp would read past its tables. */
std::vector<llama_token> read_tokens(const Napi::Value & given, int vocabulary) {
	const Napi::Int32Array array = given.As<Napi::Int32Array>();
	std::vector<llama_token> tokens;
	tokens.reserve(array.ElementLength());
	std::copy_if(array.Data(), array.Data() + array.ElementLength(), std::back_inserter(tokens),
		[&](int32_t token) { return token >= 0 && token < vocabulary; });
	return tokens;
}

std::atomic<int> live{0};

}  // namespace

int live_samplers() {
	return live;
}

void JsSampler::define(Napi::Env env) {
	auto * constructors = new Constructors;
	constructors->sampler = Napi::Persistent(DefineClass(env, "Sampler",
		{
			InstanceMethod("copyLogits", &JsSampler::copy_logits),
			InstanceMethod("sample", &JsSampler::sample),
			InstanceMethod("left", &JsSampler::left),
			InstanceMethod("release", &JsSampler::release),
		}));
	env.SetInstanceData<Constructors>(constructors);
}

Napi::Value JsSampler::make(const Napi::CallbackInfo & info, const std::shared_ptr<Link> & link) {
	const Napi::Env env = info.Env();
	const Napi::FunctionReference & constructor = env.GetInstanceData<Constructors>()->sampler;
	return constructor.New({Napi::External<std::shared_ptr<Link>>::New(env, const_cast<std::shared_ptr<Link> *>(&link)), info[0], info[1], info[2],
		info.Length() > 3 ? info[3] : env.Undefined()});
}

JsSampler::JsSampler(const Napi::CallbackInfo & info) : Napi::ObjectWrap<JsSampler>(info) {
	if (!info[0].IsExternal()) throw std::runtime_error("Samplers are made by the bridge.");
	link = *info[0].As<Napi::External<std::shared_ptr<Link>>>().Data();
	const Attachment & attachment = link->alive();
	const int vocabulary = attachment.functions().llama_vocab_n_tokens(attachment.vocab());
	const JsSampler * previous = info[4].IsObject() ? Unwrap(info[4].As<Napi::Object>()) : nullptr;
	sampler = std::make_unique<Sampler>(attachment.shared_functions(), attachment.vocab(), read_stages(info[1]),
		read_tokens(info[2], vocabulary), read_tokens(info[3], vocabulary), previous ? previous->sampler.get() : nullptr);
	live++;
}

JsSampler::~JsSampler() {
	if (sampler) live--;
}

Sampler & JsSampler::alive() {
	if (!sampler) throw std::runtime_error("The sampler was released.");
	return *sampler;
}

/** (target, row): copies a row of logits into a Float32Array of the vocabulary's size. */
Napi::Value JsSampler::copy_logits(const Napi::CallbackInfo & info) {
	const int vocabulary = alive().vocabulary();
	const float * logits = link->alive().logits(info[1].As<Napi::Number>().Int32Value());
	Napi::Float32Array target = info[0].As<Napi::Float32Array>();
	if (target.ElementLength() != size_t(vocabulary)) throw std::runtime_error("The logits need another room.");
	std::copy(logits, logits + vocabulary, target.Data());
	return info.Env().Undefined();
}

/**
 * (row, logits | undefined, telemetry | undefined): the token, which is also accepted. `logits`: what to draw from in
 * place of the row. `telemetry`: a Float64Array to fill with [end, entropy, probability, removed by, token, probability,
 * …], as many alternatives as fit, of the row itself; unused places hold -1.
 */
Napi::Value JsSampler::sample(const Napi::CallbackInfo & info) {
	Sampler & chooser = alive();
	const float * row = link->alive().logits(info[0].As<Napi::Number>().Int32Value());
	const float * logits = row;
	if (info[1].IsTypedArray()) {
		const Napi::Float32Array given = info[1].As<Napi::Float32Array>();
		if (given.ElementLength() != size_t(chooser.vocabulary())) throw std::runtime_error("The logits are too few.");
		logits = given.Data();
	}
	const Draw draw = chooser.draw(logits);
	if (info[2].IsTypedArray()) {
		Napi::Float64Array target = info[2].As<Napi::Float64Array>();
		const int alternatives = (int(target.ElementLength()) - 4) / 2;
		const Telemetry read =
			read_telemetry(row, chooser.vocabulary(), chooser.end_tokens(), draw.token, alternatives);
		double * out = target.Data();
		*out++ = read.end;
		*out++ = read.entropy;
		*out++ = read.probability;
		*out++ = draw.removed_by;
		for (int i = 0; i < alternatives; i++) {
			const bool there = size_t(i) < read.top.size();
			*out++ = there ? read.top[i].token : -1;
			*out++ = there ? read.top[i].probability : -1;
		}
	}
	chooser.accept(draw.token);
	return Napi::Number::New(info.Env(), draw.token);
}

/** (): {tokens, probabilities} that the last draw chose from. */
Napi::Value JsSampler::left(const Napi::CallbackInfo & info) {
	const llama_token_data_array & candidates = alive().left();
	Napi::Int32Array tokens = Napi::Int32Array::New(info.Env(), candidates.size);
	Napi::Float32Array probabilities = Napi::Float32Array::New(info.Env(), candidates.size);
	for (size_t i = 0; i < candidates.size; i++) {
		tokens[i] = candidates.data[i].id;
		probabilities[i] = candidates.data[i].p;
	}
	Napi::Object result = Napi::Object::New(info.Env());
	result.Set("tokens", tokens);
	result.Set("probabilities", probabilities);
	return result;
}

Napi::Value JsSampler::release(const Napi::CallbackInfo & info) {
	if (sampler) live--;
	sampler.reset();
	return info.Env().Undefined();
}

}  // namespace bridge
