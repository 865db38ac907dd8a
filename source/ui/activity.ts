import type {ChatEvent} from '../session/chat.js';

/** What the program is doing, for the status line. */
export type Activity =
	| {readonly type: 'idle'}
	| {readonly type: 'loading' /** 0 … 1 */; readonly fraction: number}
	/** Evaluating the prompt. */
	| {readonly type: 'reading'; readonly done: number; readonly total: number}
	| {
			readonly type: 'writing';
			readonly tokens: number;
			readonly tokensPerSecond: number;
			/** Tokens of prompt and reply so far. */
			readonly contextTokens: number;
			/** Probabilities of the end of the reply at the last events of text, the newest last. */
			readonly ends?: readonly number[];
	  };

export const idle: Activity = {type: 'idle'};

/** As many as the status line draws. */
const endsShown = 10;

/** Follows one reply (or one loading of a model) by its events. `now` in milliseconds. */
export class ActivityMeter {
	#first: {readonly at: number; readonly tokens: number} | undefined;
	#ends: readonly number[] = [];
	#promptTokens = 0;

	constructor(readonly now: () => number) {}

	/** Whether the reply has begun to appear. */
	get hasText(): boolean {
		return this.#first !== undefined;
	}

	/** What is going on after an event; undefined when it tells nothing of that. */
	after(event: ChatEvent): Activity | undefined {
		switch (event.type) {
			case 'loading':
				return {type: 'loading', fraction: event.fraction};
			case 'loaded':
				return idle;
			case 'prefill':
				this.#promptTokens = event.total + event.reused;
				return {type: 'reading', done: event.done, total: event.total};
			case 'text':
				return this.#writing(event);
			default:
				return undefined;
		}
	}

	#writing({tokens, end}: Extract<ChatEvent, {type: 'text'}>): Activity {
		this.#first ??= {at: this.now(), tokens};
		const seconds = (this.now() - this.#first.at) / 1000;
		const tokensPerSecond = seconds > 0 ? (tokens - this.#first.tokens) / seconds : 0;
		if (end !== undefined) this.#ends = [...this.#ends, end].slice(-endsShown);
		return {
			type: 'writing',
			tokens,
			tokensPerSecond,
			contextTokens: this.#promptTokens + tokens,
			...(this.#ends.length > 0 && {ends: this.#ends}),
		};
	}
}
