import chalk from 'chalk';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {PlainTranscript} from '../../../source/ui/transcript/plain.js';
import {type Clock, Transcript, type TranscriptOptions} from '../../../source/ui/transcript/store.js';

const {level} = chalk;
beforeEach(() => {
	chalk.level = 0;
});
afterEach(() => {
	chalk.level = level;
});

/** A clock that stands still until it is told to go on. */
class FakeClock implements Clock {
	private time = 1000;
	private timers = new Map<number, {at: number; run: () => void}>();
	private next = 1;

	now = (): number => this.time;

	setTimeout = (run: () => void, ms: number): number => {
		this.timers.set(this.next, {at: this.time + ms, run});
		return this.next++;
	};

	clearTimeout = (timer: unknown): void => {
		this.timers.delete(timer as number);
	};

	advance(ms: number): void {
		this.time += ms;
		for (const [timer, {at, run}] of [...this.timers]) {
			if (at <= this.time && this.timers.delete(timer)) run();
		}
	}
}

function open(options: Partial<TranscriptOptions> = {}) {
	const clock = new FakeClock();
	const store = new Transcript({columns: 41, clock, flushMs: 33, ...options});
	let frames = 0;
	store.subscribe(() => {
		frames++;
	});
	const shown = () => {
		store.flush();
		return [...store.getStatic().slice(0), ...store.getLive(100)];
	};
	return {clock, store, shown, frames: () => frames};
}

describe('frames', () => {
	test('the first piece is shown at once, more at most every 33 ms', () => {
		const {clock, store, frames} = open();
		store.append('a');
		expect(frames()).toBe(1);
		for (let n = 0; n < 100; n++) {
			if (n < 30) store.append('b');
			else store.append('\u200B');
			clock.advance(1);
		}
		expect(frames()).toBe(4);
		expect(store.getLive(10)).toEqual([`a${'b'.repeat(30)}`]);
	});

	test('after the end nothing more is to come', () => {
		const {clock, store, frames} = open();
		store.append('a');
		store.append('b');
		store.end();
		const before = frames();
		clock.advance(1000);
		expect(frames()).toBe(before);
		expect(store.getStatic().slice(0)).toEqual(['ab']);
		expect(store.getLive(10)).toEqual([]);
	});

	test('snapshots are the same object until there is something new', () => {
		const {clock, store} = open();
		store.append('text');
		const [printed, live] = [store.getStatic(), store.getLive(3)];
		expect(store.getStatic()).toBe(printed);
		expect(store.getLive(3)).toBe(live);
		store.append('\n\nmore');
		clock.advance(33);
		expect(store.getStatic()).not.toBe(printed);
		expect(store.getLive(3)).not.toBe(live);
		expect(printed.slice(0)).toEqual([]);
	});

	test('only the last live rows are shown where there is no room', () => {
		const {store} = open();
		store.append('- a\n  - b\n  - c\n  - d');
		expect(store.getLive(2)).toEqual(['  • c', '  • d']);
		expect(store.getLive(0)).toEqual([]);
	});
});

describe('entries', () => {
	test('are apart from each other, the stop line is not apart from its reply', () => {
		const {store, shown} = open();
		store.add({kind: 'rows', rows: ['header']});
		store.add({kind: 'user', text: 'question'});
		store.append('answer **one**\n\nand two');
		store.end();
		store.add({kind: 'stop', text: 'stopped: end of turn'});
		store.add({kind: 'notice', text: 'one'});
		store.add({kind: 'notice', text: 'two'});
		store.add({kind: 'error', text: 'failed', hint: 'try again'});
		expect(shown()).toEqual([
			...['header', '', '> question', '', 'answer one', '', 'and two', 'stopped: end of turn'],
			...['', '· one', '· two', '', '× failed', '  try again'],
		]);
	});

	test('wait below the line that says why the reply ended', () => {
		const {store, shown} = open();
		store.append('Answer.');
		store.add({kind: 'notice', text: 'said meanwhile'});
		store.end({kind: 'stop', text: '■ EOS'});
		expect(shown()).toEqual(['Answer.', '■ EOS', '', '· said meanwhile']);
		let plain = '';
		const transcript = new PlainTranscript(text => {
			plain += text;
		});
		transcript.append('Answer.');
		transcript.add({kind: 'notice', text: 'said meanwhile'});
		transcript.end({kind: 'stop', text: '■ EOS'});
		expect(plain).toBe('Answer.\n■ EOS\n\n· said meanwhile\n');
	});

	test('wait until the reply has ended', () => {
		const {store, shown} = open();
		store.append('one ');
		store.add({kind: 'warning', text: 'careful'});
		store.append('two');
		expect(shown()).toEqual(['one two']);
		store.end();
		expect(shown()).toEqual(['one two', '', '! careful']);
	});

	test('a pasted book is shown by its beginning', () => {
		const {store, shown} = open();
		store.add({kind: 'user', text: Array.from({length: 1000}, (_, n) => `line ${n}`).join('\n')});
		const rows = shown();
		expect(rows).toHaveLength(21);
		expect(rows[19]).toBe('  line 19');
		expect(rows[20]).toBe('  … 980 more lines');
	});

	test('thirty rows are shown in full', () => {
		const {store, shown} = open();
		store.add({kind: 'user', text: 'row\n'.repeat(29).concat('row')});
		expect(shown()).toHaveLength(30);
	});

	test('text of others is cleaned', () => {
		const {store, shown} = open();
		store.add({kind: 'user', text: 'a\u001B[2Jb\tc'});
		store.add({kind: 'error', text: 'no file "\u001B]0;x\u0007.gguf"'});
		store.add({kind: 'stop', text: 'stop\u009B31m "a\nb"'});
		expect(shown()).toEqual(['> ab    c', '', '× no file ".gguf"', 'stop "a b"']);
	});

	test('forgetting everything begins a new generation', () => {
		const {store, shown} = open();
		store.add({kind: 'user', text: 'a'});
		store.append('half');
		store.clear();
		expect(shown()).toEqual([]);
		expect(store.getStatic().generation).toBe(1);
		store.add({kind: 'user', text: 'b'});
		expect(shown()).toEqual(['> b']);
	});
});

describe('thoughts', () => {
	const think = (store: Transcript, clock: FakeClock) => {
		store.begin();
		store.append('First, ', 'thought', 1);
		clock.advance(3200);
		store.append('I think.\nThen more.', 'thought', 210);
		store.append('\n\nThe **answer**.', 'answer', 214);
		store.end();
	};

	test('stand apart from the answer, under a label', () => {
		const {store, clock, shown} = open();
		think(store, clock);
		expect(shown()).toEqual(['thinking', '  First, I think.', '  Then more.', '', 'The answer.']);
	});

	test('may be a line when they are over', () => {
		const {store, clock, shown} = open({thoughts: 'collapse'});
		store.append('one\ntwo\n', 'thought', 3);
		expect(store.getLive(9)).toEqual(['thinking', '  one', '  two']);
		store.end();
		think(store, clock);
		expect(shown()).toEqual([
			'thought for 0.0 s · 3 tokens',
			'',
			'thought for 3.2 s · 210 tokens',
			'',
			'The answer.',
		]);
	});

	test('an empty thought leaves no trace', () => {
		const {store, shown} = open();
		store.append('\n', 'thought', 1);
		store.append('yes', 'answer', 2);
		store.end();
		expect(shown()).toEqual(['yes']);
	});

	test('a long one does not pile up in the live rows', () => {
		const {store, clock} = open();
		for (let n = 0; n < 500; n++) {
			store.append('thinking about it ', 'thought', n);
			clock.advance(33);
			expect(store.getLive(100).length).toBeLessThanOrEqual(6);
		}
		store.end();
		expect(store.getStatic().slice(0).join(' ').match(/about/g)).toHaveLength(500);
	});
});

test('the end of what was printed, as many rows as a terminal has room for', () => {
	const {store} = open();
	for (const row of ['one', 'x'.repeat(35), '', 'three']) store.add({kind: 'rows', rows: [row]});
	store.flush();
	const all = store.getStatic().slice(0);
	expect(store.getPrinted(100, 41)).toEqual(all);
	expect(store.getPrinted(2, 41)).toEqual(all.slice(-2));
	expect(store.getPrinted(0, 41)).toEqual([]);
	// The long row takes two rows there.
	const long = all.findIndex(row => row.startsWith('x'));
	const below = all.slice(long + 1);
	expect(store.getPrinted(below.length + 1, 20)).toEqual(below);
	expect(store.getPrinted(below.length + 2, 20)).toEqual(all.slice(long));
});

describe('pieces', () => {
	test.each([1, 2, 3, 5])('an escape sequence in pieces of %d characters never gets through', size => {
		const {store, clock, shown} = open();
		const text = 'a\u001B[2Jb\u001B]52;c;aGk=\u0007c\u001B[1;31md\u009B2Je\r\nf👍g\u001BPq\u001B\\h';
		for (let start = 0; start < text.length; start += size) {
			store.append(text.slice(start, start + size));
			clock.advance(40);
			expect(store.getLive(9).join('')).not.toMatch(/[\u001B\u009B\u0007\r]|\[2J|52;c/);
		}
		store.end();
		expect(shown()).toEqual(['abcde', 'f👍gh']);
	});

	test('a sequence that never ends does not hold the reply back for ever', () => {
		const {store, shown} = open();
		store.append('a\u001B]0;');
		for (let n = 0; n < 1000; n++) store.append('words ');
		expect(shown().join(' ').match(/words/g)?.length).toBeGreaterThan(900);
		store.end();
		expect(shown().join(' ').match(/words/g)).toHaveLength(1000);
	});
});

describe('PlainTranscript', () => {
	test('only ever appends', () => {
		let text = '';
		const plain = new PlainTranscript(more => {
			text += more;
		});
		plain.add({kind: 'user', text: 'question'});
		plain.begin();
		plain.append('hm\u001B[', 'thought');
		plain.append('2J.', 'thought');
		plain.append('The **answer**', 'answer');
		plain.add({kind: 'notice', text: 'by the way'});
		plain.end();
		plain.add({kind: 'stop', text: 'stopped: end of turn'});
		expect(text).toBe(
			'> question\n\nthinking:\nhm.\n\nanswer:\nThe **answer**\n\n· by the way\nstopped: end of turn\n',
		);
	});
});
