import {Worker} from 'node:worker_threads';
import {emptyCompletion} from './empty-completion.js';
import {asFailure} from './failure.js';
import {generate} from './generate.js';
import {LiveSettings} from './live-settings.js';
import {preload} from './llama.js';
import {ModelSlot} from './model-slot.js';
import {describeTokens, promptTokens} from './prompt.js';
import type {Answer, Ask, FromEngine, ToEngine} from './protocol.js';

/*
 * The engine process: reads requests, works on them in the order they came, replies of different lanes side by side, and
 * sends events back. It prints only to stderr, which its parent keeps for the log and for the reason of a crash.
 */

// Ctrl+C reaches every process of the terminal; the parent decides what it means.
process.on('SIGINT', () => {});
// Nothing here outlives the parent, not even native code that is busy: no destructor has anything to save.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
if (!process.connected) process.kill(process.pid, 'SIGKILL');

const parent = process.ppid;
let watch: Worker | undefined;
/** Also while a grammar holds this thread; a thread more is not worth its start for anything else. */
const watchParent = (): void => {
	if (watch) return;
	watch = new Worker(new URL('./watch-parent.js', import.meta.url), {workerData: parent});
};

void preload().catch(() => {});

const slot = new ModelSlot({
	verbose: Boolean(process.env.LLAMA_CHAT_LOG),
	log: (level, line) => process.stderr.write(`[${level}] ${line}\n`),
});
const running = new Map<number, {readonly controller: AbortController; readonly live: LiveSettings}>();
/** Replies wait for what was asked before them on their own lane, and all wait for a load. */
const lanes = new Map<number, Promise<void>>();
let loading: Promise<void> = Promise.resolve();

process.on('message', (message: ToEngine) => {
	if (message.type === 'abort') {
		process.send?.({id: message.id, heard: true} satisfies FromEngine);
		running.get(message.id)?.controller.abort();
		return;
	}
	if (message.type === 'change') {
		running.get(message.id)?.live.change(message.settings);
		return;
	}
	const controller = new AbortController();
	const live = new LiveSettings();
	running.set(message.id, {controller, live});
	const answer = (data: Answer): void => {
		process.send?.({id: message.id, answer: data} satisfies FromEngine);
	};
	const begin = () =>
		work(message, answer, controller.signal, live).finally(() => running.delete(message.id));
	if (message.type === 'load') {
		loading = Promise.all([loading, ...lanes.values()]).then(begin);
		lanes.clear();
	} else {
		// The vocabulary can be asked while replies are written.
		const lane = message.type === 'generate' ? (message.request.lane ?? 0) : -1;
		lanes.set(lane, Promise.all([loading, lanes.get(lane)]).then(begin));
	}
});

async function work(
	ask: Ask,
	answer: (data: Answer) => void,
	signal: AbortSignal,
	live: LiveSettings,
): Promise<void> {
	switch (ask.type) {
		case 'load':
			for await (const event of slot.load(ask.request, signal)) answer(event);
			return;
		case 'count':
			try {
				answer({type: 'counted', tokens: promptTokens(slot.model().vocabulary, ask.prompt).length});
			} catch (error) {
				answer({type: 'failed', failure: asFailure(error)});
			}
			return;
		case 'tokenize':
			try {
				const {vocabulary} = slot.model();
				const tokens = describeTokens(vocabulary, promptTokens(vocabulary, ask.prompt));
				answer({type: 'tokenized', tokens});
			} catch (error) {
				answer({type: 'failed', failure: asFailure(error)});
			}
			return;
		case 'describe':
			try {
				answer({type: 'tokenized', tokens: describeTokens(slot.model().vocabulary, ask.tokenIds)});
			} catch (error) {
				answer({type: 'failed', failure: asFailure(error)});
			}
			return;
		case 'save_state':
		case 'load_state':
			try {
				const {sequence} = slot.model();
				if (ask.type === 'load_state') await sequence.restore(ask.file);
				else if (sequence.length > 0) await sequence.save(ask.file);
				answer({type: 'counted', tokens: sequence.length});
			} catch (error) {
				answer({type: 'failed', failure: asFailure(error)});
			}
			return;
		case 'generate': {
			try {
				const model = slot.model(ask.request.lane);
				if (ask.request.grammar !== undefined) watchParent();
				for await (const event of generate(model, ask.request, signal, undefined, live)) answer(event);
			} catch (error) {
				const stop = {reason: 'error', ...asFailure(error)} as const;
				answer({type: 'done', ...emptyCompletion(stop, ask.request.settings.seed)});
			}
		}
	}
}
