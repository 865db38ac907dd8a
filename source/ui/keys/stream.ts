import {StringDecoder} from 'node:string_decoder';
import type {InputEvent} from './events.js';
import {
	type Environment,
	enterKeyModes,
	type KeyModeInput,
	type KeyOutput,
	restoreTerminal,
} from './modes.js';
import {flush, initialParserState, isEscapeKey, type Parsed, parse} from './parse.js';

export {restoreTerminal} from './modes.js';

/** As much of `process.stdin` as we use. */
export type KeyInput = KeyModeInput &
	Pick<NodeJS.EventEmitter, 'on' | 'off'> & {
		resume?(): unknown;
		pause?(): unknown;
		ref?(): unknown;
		unref?(): unknown;
	};

/** Calls back once after so many milliseconds, unless the returned function is called first. */
export type Delay = (milliseconds: number, callback: () => void) => () => void;

export type KeyStreamOptions = {
	readonly stdin: KeyInput;
	readonly stdout: KeyOutput;
	/** TERM and TERM_PROGRAM decide which key protocols are safe to ask for. */
	readonly environment: Environment;
	readonly onEvent: (event: InputEvent) => void;
	/** The terminal is gone (end of input, or a read error after a hang-up): time to save and leave. */
	readonly onEnd?: () => void;
	readonly delay?: Delay;
};

export type KeyStream = {
	/** Gives the terminal back until `resume`: before Ctrl+Z or another program on this terminal. */
	pause(): void;
	resume(): void;
	/** For good; the process may exit by itself afterwards. */
	stop(): void;
};

/** A sequence that began but does not go on: slow links cut sequences, people do not type this slowly. */
const escapeKeyMilliseconds = 30;
const sequenceMilliseconds = 500;

/**
 * Takes the keyboard: raw mode, bracketed paste, key protocols; everything typed becomes events in order. Use it
 * instead of Ink's useInput (Ink reads stdin only when a component asks for raw mode, and none of ours does).
 */
export function createKeyStream({
	stdin,
	stdout,
	environment,
	onEvent,
	onEnd,
	delay = timeout,
}: KeyStreamOptions): KeyStream {
	let decoder = new StringDecoder('utf8');
	let state = initialParserState;
	let cancelFlush = () => {};
	let running = false;

	const take = (parsed: Parsed) => {
		state = parsed.state;
		for (const event of parsed.events) {
			// A listener may pause or stop us (Ctrl+Z); what was typed behind that belongs to nobody.
			if (!running) return;
			onEvent(event);
		}
	};
	const read = (data: Uint8Array | string) => {
		cancelFlush();
		take(parse(state, typeof data === 'string' ? data : decoder.write(data as Buffer)));
		if (!running || state.pending === '' || state.paste !== undefined) return;
		const milliseconds = isEscapeKey(state.pending) ? escapeKeyMilliseconds : sequenceMilliseconds;
		cancelFlush = delay(milliseconds, () => take(flush(state)));
	};
	const end = () => {
		if (!running) return;
		stop();
		onEnd?.();
	};
	const resume = () => {
		if (running) return;
		running = true;
		decoder = new StringDecoder('utf8');
		state = initialParserState;
		enterKeyModes(stdin, stdout, environment);
		stdin.on('data', read);
		stdin.on('end', end);
		stdin.ref?.();
		stdin.resume?.();
	};
	const pause = () => {
		if (!running) return;
		running = false;
		cancelFlush();
		stdin.off('data', read);
		stdin.off('end', end);
		stdin.pause?.();
		restoreTerminal();
	};
	const stop = () => {
		pause();
		stdin.off('error', end);
		stdin.unref?.();
	};

	// Also while paused: a hang-up then must not be an uncaught error.
	stdin.on('error', end);
	resume();
	return {pause, resume, stop};
}

const timeout: Delay = (milliseconds, callback) => {
	const timer = setTimeout(callback, milliseconds);
	return () => clearTimeout(timer);
};
