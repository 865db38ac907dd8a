import {EventEmitter} from 'node:events';
import {addAbortSignal, Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {asChatError} from '../source/errors.js';
import {interruptedCode, interruption} from '../source/interrupt.js';

class Host extends EventEmitter {
	readonly codes: number[] = [];
	exit(code: number) {
		this.codes.push(code);
	}
}

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)('%s aborts with exit code %d, at once when it comes again', async (name, code) => {
	const host = new Host();
	const signal = interruption(host as never);
	const stdin = text(addAbortSignal(signal, new Readable({read() {}})));
	expect(signal.aborted).toBe(false);
	host.emit(name, name);
	expect(signal.aborted).toBe(true);
	expect(interruptedCode(signal)).toBe(code);
	expect(asChatError(await stdin.catch(error => error))).toMatchObject({exitCode: code});
	expect(host.codes).toEqual([]);
	host.emit(name, name);
	expect(host.codes).toEqual([code]);
});
