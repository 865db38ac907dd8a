import {readFileSync, writeFileSync} from 'node:fs';
import type {
	Engine,
	GenerateRequest,
	GenerationEvent,
	LoadRequest,
	ModelInfo,
	PromptPiece,
	StopReason,
} from '../../source/engine/types.js';
import {ChatError} from '../../source/errors.js';
import type {SettingValues} from '../../source/settings/table.js';

const vocabularySize = 1000;

export const scriptedModel: ModelInfo = {
	name: 'Scripted',
	path: '/models/scripted.gguf',
	architecture: 'llama',
	parameters: 1,
	quantization: 'Q8_0',
	sizeBytes: 1,
	layers: 8,
	trainContextLength: 2048,
	contextLength: 2048,
	threads: 1,
	gpu: false,
	gpuLayers: 0,
	chatTemplate:
		'{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}',
	bosToken: '<s>',
	eosToken: '<|im_end|>',
	controlTokens: ['<s>', '<|im_start|>', '<|im_end|>'],
	build: 'scripted',
	recommended: {},
	warnings: [],
};

/** One scripted reply: its text in pieces (a thought is marked) and how it ends. */
export type ScriptedReply = {
	readonly pieces?: ReadonlyArray<string | {readonly thought: string}>;
	readonly stop?: StopReason;
	/** Waits after the pieces until the signal aborts. */
	readonly hang?: boolean;
};

/** An engine that plays replies from a script, and remembers what it was asked. A token is a word. */
export class ScriptedEngine implements Engine {
	readonly requests: GenerateRequest[] = [];
	readonly loads: LoadRequest[] = [];
	disposed = false;

	constructor(
		private readonly replies: ScriptedReply[],
		private readonly model: ModelInfo = scriptedModel,
		private readonly loadFailures: string[] = [],
	) {}

	async *load(request: LoadRequest) {
		this.loads.push(request);
		const failure = this.loadFailures.shift();
		if (failure !== undefined) {
			yield {type: 'failed' as const, failure: {message: failure, hint: 'Try another.'}};
			return;
		}

		yield {type: 'progress' as const, fraction: 0.5};
		yield {type: 'loaded' as const, model: {...this.model, path: request.modelPath}};
	}

	async countTokens(prompt: readonly PromptPiece[]) {
		return prompt.flatMap(({text}) => text.split(/\s+/).filter(Boolean)).length;
	}

	/** Words and the model's control tokens; the id is the place in the prompt. */
	async tokenize(prompt: readonly PromptPiece[]) {
		const {controlTokens, eosToken} = this.model;
		const names = controlTokens.map(text => text.replace(/[|[\]]/g, '\\$&')).join('|');
		return prompt
			.flatMap(({text, control}) =>
				text.split(control ? new RegExp(`(${names}|\\s+)`) : /(\s+)/).filter(Boolean),
			)
			.map((text, id) => ({id, text, isControl: controlTokens.includes(text), isEnd: text === eosToken}));
	}

	async describe(tokenIds: readonly number[]) {
		const absent = tokenIds.find(id => id >= vocabularySize);
		if (absent !== undefined) throw new ChatError(`The model has no token ${absent}.`);
		return tokenIds.map(id => ({id, text: `t${id}`, isControl: false, isEnd: false}));
	}

	async *generate(request: GenerateRequest, signal?: AbortSignal): AsyncGenerator<GenerationEvent> {
		this.requests.push(request);
		const {pieces = [], stop, hang} = this.replies.shift() ?? {};
		const prompt_tokens = await this.countTokens(request.prompt);
		yield {type: 'prefill', done: prompt_tokens, total: prompt_tokens, reused: 0};
		let tokens = 0;
		for (const piece of pieces) {
			tokens++;
			const isThought = typeof piece !== 'string';
			yield {
				type: 'text',
				text: isThought ? piece.thought : piece,
				channel: isThought ? 'thought' : 'answer',
				tokens,
			};
		}

		if (hang && !signal?.aborted)
			await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()));
		yield {
			type: 'done',
			stop: signal?.aborted
				? {reason: 'aborted'}
				: (stop ?? {reason: 'eos', token: {id: 2, text: '<|im_end|>'}}),
			seed: request.settings.seed < 0 ? 4242 : request.settings.seed,
			stats: {
				prompt_tokens,
				reused_tokens: 0,
				new_tokens: tokens,
				prefill_ms: 1,
				decode_ms: tokens * 10,
				tokens_per_second: tokens === 0 ? 0 : 100,
				context_tokens: prompt_tokens + tokens,
			},
			promptTokenIds: Array.from({length: prompt_tokens}, (_, index) => index),
			replyTokenIds: Array.from({length: tokens}, (_, index) => 100 + index),
		};
	}

	/** The KV cache: names of files that were written. */
	readonly states: string[] = [];

	async saveState(file: string) {
		this.states.push(file);
		writeFileSync(file, 'state');
		return 1000;
	}

	async loadState(file: string) {
		this.states.push(readFileSync(file, 'utf8'));
		return 1000;
	}

	readonly changes: SettingValues[] = [];

	change(settings: SettingValues) {
		this.changes.push(settings);
	}

	async dispose() {
		this.disposed = true;
	}
}
