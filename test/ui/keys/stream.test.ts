import {EventEmitter} from 'node:events';
import {afterEach, describe, expect, it} from 'vitest';
import {type InputEvent, key} from '../../../source/ui/keys/events.js';
import {createKeyStream, type Delay, restoreTerminal} from '../../../source/ui/keys/stream.js';

class FakeTerminal extends EventEmitter {
	readonly isTTY = true;
	isRaw = false;
	isReading = false;
	output = '';
	setRawMode(isRaw: boolean) {
		this.isRaw = isRaw;
	}
	resume() {
		this.isReading = true;
	}
	pause() {
		this.isReading = false;
	}
	write(text: string) {
		this.output += text;
	}
	taken() {
		const {output} = this;
		this.output = '';
		return output.replaceAll('\u001B', '␛');
	}
}

function start(environment: Record<string, string> = {TERM: 'xterm-256color'}) {
	const terminal = new FakeTerminal();
	const events: InputEvent[] = [];
	const timers: Array<{milliseconds: number; callback: () => void}> = [];
	let ended = 0;
	const delay: Delay = (milliseconds, callback) => {
		const timer = {milliseconds, callback};
		timers.push(timer);
		return () => {
			if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
		};
	};
	const stream = createKeyStream({
		stdin: terminal,
		stdout: terminal,
		environment,
		onEvent: event => events.push(event),
		onEnd: () => ended++,
		delay,
	});
	const fire = () => timers.splice(0).forEach(({callback}) => void callback());
	return {terminal, events, timers, stream, fire, ended: () => ended};
}

const enter = '␛[?2004h␛[>4;1m␛[m␛[>5u';
const leave = '␛[<u␛[>4m␛[m␛[?2004l␛[?25h';

afterEach(restoreTerminal);

describe('the terminal', () => {
	it('is taken at the start and given back at the stop, once', () => {
		const {terminal, stream} = start();
		expect(terminal).toMatchObject({isRaw: true, isReading: true});
		expect(terminal.taken()).toBe(enter);
		stream.stop();
		stream.stop();
		restoreTerminal();
		expect(terminal).toMatchObject({isRaw: false, isReading: false});
		expect(terminal.taken()).toBe(leave);
		expect(terminal.listenerCount('data') + terminal.listenerCount('error')).toBe(0);
	});

	it('is given back while paused', () => {
		const {terminal, stream, events} = start();
		terminal.taken();
		stream.pause();
		stream.pause();
		expect(terminal.taken()).toBe(leave);
		expect(terminal).toMatchObject({isRaw: false, isReading: false});
		terminal.emit('data', 'not for us');
		stream.resume();
		stream.resume();
		expect(terminal.taken()).toBe(enter);
		terminal.emit('data', 'x');
		expect(events).toEqual([{type: 'text', text: 'x'}]);
	});

	it('is given back by an exit handler, whatever state it is in', () => {
		const {terminal} = start();
		terminal.taken();
		restoreTerminal();
		restoreTerminal();
		expect(terminal.taken()).toBe(leave);
		expect(terminal.isRaw).toBe(false);
	});

	it('may be gone by then', () => {
		const {terminal} = start();
		terminal.write = () => {
			throw new Error('EIO');
		};
		restoreTerminal();
		expect(terminal.isRaw).toBe(false);
	});

	it('gets no sequence it would print or misread', () => {
		expect(start({TERM: 'linux'}).terminal.taken()).toBe('␛[?2004h');
		expect(start({TERM: 'dumb'}).terminal.taken()).toBe('');
		expect(start({TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}).terminal.taken()).not.toContain(
			'[>4',
		);
	});

	it('ends the stream when it hangs up', () => {
		const {terminal, ended} = start();
		terminal.emit('error', new Error('EIO'));
		terminal.emit('end');
		expect(ended()).toBe(1);
		expect(terminal.isRaw).toBe(false);
	});
});

describe('events', () => {
	it('come from characters cut between bytes', () => {
		const {terminal, events} = start();
		for (const byte of Buffer.from('é漢😀')) terminal.emit('data', Buffer.from([byte]));
		expect(events.map(event => event.type === 'text' && event.text)).toEqual(['é', '漢', '😀']);
	});

	it('of the Escape key come 30 ms later', () => {
		const {terminal, events, timers, fire} = start();
		terminal.emit('data', '\u001B');
		expect(events).toEqual([]);
		expect(timers.map(({milliseconds}) => milliseconds)).toEqual([30]);
		fire();
		expect(events).toEqual([key('escape')]);
	});

	it('wait longer for the rest of a sequence, and no timer is left when it came', () => {
		const {terminal, events, timers} = start();
		terminal.emit('data', '\u001B[1;5');
		expect(timers.map(({milliseconds}) => milliseconds)).toEqual([500]);
		terminal.emit('data', 'C');
		expect(timers).toEqual([]);
		expect(events).toEqual([key('right', {ctrl: true})]);
	});

	it('stop where the listener pauses', () => {
		const terminal = new FakeTerminal();
		const events: InputEvent[] = [];
		const stream = createKeyStream({
			stdin: terminal,
			stdout: terminal,
			environment: {},
			onEvent(event) {
				events.push(event);
				stream.pause();
			},
		});
		terminal.emit('data', 'a\rb');
		expect(events).toEqual([{type: 'text', text: 'a'}]);
	});

	it('do not come after the stop, not even the Escape key', () => {
		const {terminal, events, stream, timers} = start();
		terminal.emit('data', '\u001B');
		stream.stop();
		expect(timers).toEqual([]);
		expect(events).toEqual([]);
	});
});
