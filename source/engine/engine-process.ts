import {type ChildProcess, fork} from 'node:child_process';
import {appendFileSync, statSync} from 'node:fs';
import type {SettingValues} from '../settings/table.js';
import {Channel} from './channel.js';
import {causeOfDeath, LastLines} from './death.js';
import {type AnswerTo, type Ask, type FromEngine, isLast, type ToEngine} from './protocol.js';
import type {Failure} from './types.js';

export type ProcessOptions = {
	/** JavaScript file the process runs. */
	readonly script: string;
	readonly environment: NodeJS.ProcessEnv;
	/** File that everything the process prints is appended to. */
	readonly logFile?: string;
};

/** The process ended before the last answer. */
export type Died = {readonly type: 'died'; readonly failure: Failure};

const closed: Failure = {message: 'The engine was closed.'};
const deaf: Failure = {
	message: 'The engine was busy with one step for too long, and was ended.',
	hint: 'The next message starts a new engine.',
};

/** Milliseconds in which the engine says that it heard of an abort: code that holds its thread does not look. */
const patience = 3000;

/** One engine process, seen from outside. It is of no use any more once it has ended. */
export class EngineProcess {
	readonly #child: ChildProcess;
	readonly #open = new Map<number, Channel<AnswerTo<Ask> | Died>>();
	readonly #printed = new LastLines();
	readonly #ended: Promise<void>;
	#nextId = 1;
	#death: Failure | undefined;
	#unheard: NodeJS.Timeout | undefined;
	#closing = false;

	constructor({script, environment, logFile}: ProcessOptions) {
		this.#child = fork(script, [], {
			// Options meant for the parent (a debugger, a loader) do not belong into the engine. node-llama-cpp ends at
			// once when CI is neither true nor false, an empty one too.
			execArgv: [],
			env: {...environment, NODE_OPTIONS: '', CI: 'false', GGML_NO_BACKTRACE: '1'},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			serialization: 'json',
		});
		for (const stream of [this.#child.stdout, this.#child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				this.#printed.push(text);
				if (logFile) append(logFile, text);
			});
		}
		this.#child.on('message', (message: FromEngine) => {
			if ('heard' in message) {
				clearTimeout(this.#unheard);
				this.#unheard = undefined;
				return;
			}
			const {id, answer} = message;
			const channel = this.#open.get(id);
			channel?.push(answer);
			if (isLast(answer)) this.#close(id);
		});
		this.#ended = new Promise(resolve => {
			const end = (failure: Failure): void => {
				clearTimeout(this.#unheard);
				this.#death ??= this.#closing ? closed : failure;
				for (const [id, channel] of this.#open) {
					channel.push({type: 'died', failure: this.#death});
					this.#close(id);
				}
				resolve();
			};
			this.#child.on('error', error => end({message: `The engine does not start: ${error.message}.`}));
			// Not `exit`: what it printed last says why it ended.
			this.#child.on('close', (code, signal) => end(causeOfDeath(code, signal, this.#printed.lines)));
		});
	}

	get pid(): number | undefined {
		return this.#child.pid;
	}

	get alive(): boolean {
		return this.#death === undefined && this.#child.exitCode === null && this.#child.signalCode === null;
	}

	/** Asks for something; the answers end with the last one, or with `died`. `signal` asks it to stop early. */
	async *ask<Request extends Ask>(
		ask: Request,
		signal?: AbortSignal,
	): AsyncGenerator<AnswerTo<Request> | Died, void> {
		const id = this.#nextId++;
		const channel = new Channel<AnswerTo<Ask> | Died>();
		const abort = (): void => this.#abort(id);
		this.#open.set(id, channel);
		this.#send({...ask, id});
		if (signal?.aborted) abort();
		signal?.addEventListener('abort', abort, {once: true});
		try {
			yield* channel as AsyncIterable<AnswerTo<Request> | Died>;
		} finally {
			signal?.removeEventListener('abort', abort);
			// The reader went away early: the rest of the answer is of no use to anyone.
			if (this.#open.delete(id)) abort();
		}
	}

	/** Other settings for everything that is being written. */
	change(settings: SettingValues): void {
		for (const id of this.#open.keys()) this.#send({type: 'change', id, settings});
	}

	/** Ends the process at once: it has nothing to save, and native code would not listen to anything milder. */
	kill(): void {
		this.#closing = true;
		this.#child.kill('SIGKILL');
	}

	async end(): Promise<void> {
		this.kill();
		await this.#ended;
	}

	/** Asks it to stop, and ends the process when it does not even hear that. */
	#abort(id: number): void {
		this.#send({type: 'abort', id});
		this.#unheard ??= setTimeout(() => {
			this.#death ??= deaf;
			this.kill();
		}, patience).unref();
	}

	#close(id: number): void {
		this.#open.get(id)?.close();
		this.#open.delete(id);
	}

	#send(message: ToEngine): void {
		if (this.#death) {
			this.#open.get(message.id)?.push({type: 'died', failure: this.#death});
			this.#close(message.id);
			return;
		}
		// A process that has just ended cannot be written to; its `close` event says so to everyone waiting.
		if (this.#child.connected) this.#child.send(message, () => {});
	}
}

function append(file: string, text: string): void {
	try {
		// A pipe that nobody reads would hold up the whole program.
		if (statSync(file, {throwIfNoEntry: false})?.isFile() ?? true) appendFileSync(file, text);
	} catch {
		// A log that cannot be written must not end a chat.
	}
}
