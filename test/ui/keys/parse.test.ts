import {describe, expect, it} from 'vitest';
import {type InputEvent, key} from '../../../source/ui/keys/events.js';
import {flush, initialParserState, parse} from '../../../source/ui/keys/parse.js';
import {numbers} from './random.js';
import {cases} from './sequences.js';

/** Adjacent text joined: how a read cuts it does not matter. */
function events(...chunks: readonly string[]): readonly InputEvent[] {
	let state = initialParserState;
	const all: InputEvent[] = [];
	for (const chunk of chunks) {
		const parsed = parse(state, chunk);
		state = parsed.state;
		all.push(...parsed.events);
	}
	expect(state).toEqual(initialParserState);
	return joined(all);
}

function joined(all: readonly InputEvent[]): InputEvent[] {
	const result: InputEvent[] = [];
	for (const event of all) {
		const last = result.at(-1);
		if (event.type === 'text' && last?.type === 'text') {
			result[result.length - 1] = {type: 'text', text: last.text + event.text};
		} else result.push(event);
	}
	return result;
}

describe('a sequence', () => {
	it.each(cases)('%s', (_what, input, expected) => {
		expect(events(input)).toEqual(joined(expected));
		expect(events(`x${input}y`)).toEqual(joined([text('x'), ...expected, text('y')]));
		for (let at = 1; at < input.length; at++) {
			expect(events(input.slice(0, at), input.slice(at))).toEqual(joined(expected));
		}
		expect(events(...input.split(''))).toEqual(joined(expected));
	});

	it('stands next to any other', () => {
		for (const [, first, expected] of cases) {
			for (const [, second, more] of cases) {
				// These would belong together: ESC ESC [A is Alt+Up, CR LF one Enter.
				if (/^\u001B{2}/.test(second) || (first.endsWith('\r') && second === '\n')) continue;
				expect(events(first + second)).toEqual(joined([...expected, ...more]));
			}
		}
	});
});

describe('a paste', () => {
	it('is one event, however its 5,000 characters are cut', () => {
		const random = numbers(1);
		const pasted = Array.from({length: 5000}, () => 'ab漢😀\n e\u0301'[Math.floor(random() * 8)]!).join('');
		const input = `\u001B[200~${pasted.replaceAll('\n', '\r')}\u001B[201~`;
		for (let round = 0; round < 50; round++) {
			const cuts = Array.from({length: 1 + round}, () => Math.floor(random() * input.length)).sort(
				(a, b) => a - b,
			);
			const chunks = [0, ...cuts].map((from, index) => input.slice(from, cuts[index]));
			expect(events(...chunks)).toEqual([{type: 'paste', text: pasted.toWellFormed()}]);
		}
	});

	it('of a megabyte in reads of a kilobyte is quick', () => {
		const chunks = Array.from({length: 1024}, () => `${'x'.repeat(1023)}\r`);
		const started = performance.now();
		const [event] = events('\u001B[200~', ...chunks, '\u001B[201~');
		expect(event).toMatchObject({type: 'paste'});
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('that never ends is left with Ctrl+C', () => {
		expect(events('\u001B[200~half of', '\u0003', 'x')).toEqual([key('c', {ctrl: true}), text('x')]);
	});

	it('keeps what looks like its end but is not', () => {
		expect(events('\u001B[200~a', '\u001B[20', '2~b', '\u001B[201~')).toEqual([{type: 'paste', text: 'ab'}]);
	});
});

describe('nothing more comes', () => {
	const flushed = (input: string) => flush(parse(initialParserState, input).state);

	it('after ESC: the Escape key', () => {
		expect(flushed('\u001B').events).toEqual([key('escape')]);
		expect(flushed('\u001B\u001B').events).toEqual([key('escape'), key('escape')]);
	});

	it.each(['\u001B[', '\u001B[1;', '\u001BO', '\u001B]11;rgb', '\u001B[M', '\u001B\u001B[', '\uD83D'])(
		'after the beginning %j: no text',
		input => {
			expect(flushed(input)).toEqual({state: initialParserState, events: []});
		},
	);

	it('within a paste: the paste goes on', () => {
		const {state} = parse(initialParserState, '\u001B[200~abc\u001B[2');
		expect(flush(state)).toEqual({state, events: []});
	});
});

it('whatever comes, no control character and no lone surrogate becomes text', () => {
	const random = numbers(2);
	const alphabet = '\u001B\u001B\u001B[[O]P_;;0127~uMAR$<?\u0000\u0003\r\n\u009B\uD83D\uDE00x漢\u202E';
	for (let round = 0; round < 3000; round++) {
		const input = Array.from({length: 12}, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
		const {events: all} = parse(initialParserState, input);
		for (const event of all) {
			if (event.type === 'key') continue;
			expect(event.text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
			expect(event.text.isWellFormed()).toBe(true);
			expect(event.text).not.toBe('');
		}
	}
});

const text = (typed: string): InputEvent => ({type: 'text', text: typed});
