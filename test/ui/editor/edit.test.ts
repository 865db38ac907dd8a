import {describe, expect, it} from 'vitest';
import {
	type EditState,
	emptyEdit,
	insert,
	type Operation,
	type,
	undo,
	withText,
	yank,
} from '../../../source/ui/editor/edit.js';
import {boundaryAt, nextGrapheme, previousGrapheme} from '../../../source/ui/editor/graphemes.js';
import * as operations from '../../../source/ui/editor/operations.js';
import {numbers} from '../keys/random.js';

/** `|` is the cursor. */
function at(marked: string): EditState {
	const cursor = marked.indexOf('|');
	return withText(emptyEdit, marked.replace('|', ''), cursor);
}
const shown = ({text, cursor}: EditState) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const family = '👨‍👩‍👧';
const flag = '🇫🇷';

const named = new Map(
	Object.entries(operations)
		.filter(([name]) => !['lineStart', 'lineEnd'].includes(name))
		.map(([name, operation]) => [name, operation as Operation]),
);

describe('an operation', () => {
	const cases: ReadonlyArray<readonly [name: string, before: string, after: string]> = [
		['left', 'ab|', 'a|b'],
		['left', '|ab', '|ab'],
		['left', `a${family}|`, `a|${family}`],
		['left', `${flag}${flag}|`, `${flag}|${flag}`],
		['left', 'e\u0301|', '|e\u0301'],
		['left', 'a\n|b', 'a|\nb'],
		['right', '|ab', 'a|b'],
		['right', 'ab|', 'ab|'],
		['right', `|${family}a`, `${family}|a`],
		['right', `|${flag}${flag}`, `${flag}|${flag}`],
		['right', '|1\uFE0F\u20E3.', '1\uFE0F\u20E3|.'],
		['wordLeft', 'one two|', 'one |two'],
		['wordLeft', 'one two  |', 'one |two  '],
		['wordLeft', 'one\ntwo|', 'one\n|two'],
		['wordLeft', '|one', '|one'],
		['wordLeft', '(a_b)|', '(|a_b)'],
		['wordRight', 'one| two.', 'one two|.'],
		['wordRight', '|  one', '  one|'],
		['wordRight', 'one|', 'one|'],
		['wordRight', `|${family} a`, `${family} a|`],
		['toLineStart', 'a\nbc|d', 'a\n|bcd'],
		['toLineStart', '|', '|'],
		['toLineEnd', 'a|b\nc', 'ab|\nc'],
		['toLineEnd', 'a\n|', 'a\n|'],
		['toStart', 'a\nb|', '|a\nb'],
		['toEnd', '|a\nb', 'a\nb|'],
		['deleteBack', 'ab|', 'a|'],
		['deleteBack', '|a', '|a'],
		['deleteBack', `a${family}|`, 'a|'],
		['deleteBack', 'e\u0301|', '|'],
		['deleteBack', 'a\n|b', 'a|b'],
		['deleteForward', '|ab', '|b'],
		['deleteForward', `a|${family}b`, 'a|b'],
		['deleteForward', 'a|\nb', 'a|b'],
		['deleteForward', 'a|', 'a|'],
		['killWordBack', 'one two|', 'one |'],
		['killWordBack', 'a/b|', 'a/|'],
		['killWordForward', 'one| two x', 'one| x'],
		['killToSpace', 'see a/b.c  |x', 'see |x'],
		['killToSpace', '|x', '|x'],
		['killToLineStart', 'a\nbc|d', 'a\n|d'],
		['killToLineStart', 'a\n|d', 'a|d'],
		['killToLineEnd', 'a|bc\nd', 'a|\nd'],
		['killToLineEnd', 'a|\nd', 'a|d'],
		['killToLineEnd', 'a|', 'a|'],
		['transpose', 'a|b', 'ba|'],
		['transpose', 'ab|', 'ba|'],
		['transpose', `a|${family}`, `${family}a|`],
		['transpose', '|ab', '|ab'],
		['transpose', 'a|', 'a|'],
	];
	it.each(cases)('%s: %j gives %j', (name, before, after) => {
		expect(shown(named.get(name)!(at(before)))).toBe(after);
	});
});

describe('kill and yank', () => {
	const {killToLineStart, killWordBack, killWordForward, left, right} = operations;
	it('a run of kills is yanked as one, in the order of the text', () => {
		const killed = killWordForward(killWordBack(killWordBack(at('one two |three four'))));
		expect(shown(killed)).toBe('| four');
		expect(shown(yank(killed))).toBe('one two three| four');
	});
	it('a move ends the run', () => {
		const killed = killWordBack(right(left(killWordBack(at('one two|')))));
		expect(shown(yank(killed))).toBe('one |');
	});
	it('survives another text', () => {
		expect(shown(yank(withText(killToLineStart(at('old|')), 'new ')))).toBe('new old|');
	});
	it('of nothing changes nothing', () => {
		expect(shown(yank(killToLineStart(killToLineStart(at('a|')))))).toBe('a|');
		expect(shown(yank(emptyEdit))).toBe('|');
	});
});

describe('undo', () => {
	const typed = (text: string) => [...text].reduce((state, letter) => type(letter)(state), emptyEdit);
	it('takes typed text back by words', () => {
		const state = typed('one two');
		expect(shown(undo(state))).toBe('one |');
		expect(shown(undo(undo(state)))).toBe('|');
		expect(shown(undo(undo(undo(state))))).toBe('|');
	});
	it('brings back what was deleted, and the cursor', () => {
		expect(shown(undo(operations.killToLineStart(at('one two|x'))))).toBe('one two|x');
		expect(shown(undo(operations.deleteForward(at('a|bc'))))).toBe('a|bc');
	});
	it('takes a paste back at once, apart from what was typed before it', () => {
		expect(shown(undo(insert('a\nb c')(typed('x'))))).toBe('x|');
	});
});

describe('a combining mark', () => {
	it('joins what stands before it', () => {
		expect(shown(type('\u0301')(at('e|x')))).toBe('e\u0301|x');
	});
	it('that comes to stand behind the cursor takes the cursor along', () => {
		expect(shown(operations.deleteForward(at('e|x\u0301')))).toBe('e|');
		expect(shown(insert('e')(at('|\u0301')))).toBe('e\u0301|');
	});
});

const alphabet = [
	...[
		'a',
		'b',
		' ',
		'\n',
		'漢',
		'カ',
		'カ\u3099',
		'é',
		'e\u0301',
		'\u0301',
		'\u200D',
		'\u200B',
		'한',
		'ᄒ',
		'ᅡ',
		'ᆫ',
	],
	...[
		'😀',
		'👍🏽',
		family,
		flag,
		'🇫',
		'1\uFE0F\u20E3',
		'❤️',
		'ก็',
		'क्षि',
		'ع',
		'.',
		'_',
		'/',
		'👩‍❤️‍💋‍👨',
		'\uFE0F',
		'¡',
	],
];
const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const boundaries = (text: string) =>
	new Set([...[...segmenter.segment(text)].map(({index}) => index), text.length]);

describe('random operations', () => {
	const all: readonly Operation[] = [...named.values(), undo, yank];
	it('leave the cursor on a boundary and the text well formed', () => {
		const random = numbers(3);
		const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
		for (let round = 0; round < 80; round++) {
			let state = emptyEdit;
			for (let step = 0; step < 80; step++) {
				state = random() < 0.5 ? type(pick(alphabet))(state) : pick(all)(state);
				expect(boundaries(state.text).has(state.cursor), JSON.stringify(state)).toBe(true);
				expect(state.text.isWellFormed()).toBe(true);
			}
		}
	});
	it('can all be undone', () => {
		const random = numbers(4);
		const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
		const editing = all.filter(operation => operation !== undo);
		for (let round = 0; round < 50; round++) {
			const start = at('one 漢字|\ntwo');
			let state = start;
			for (let step = 0; step < 60; step++)
				state = random() < 0.5 ? type(pick(alphabet))(state) : pick(editing)(state);
			while (state.changes.length > 0) state = undo(state);
			expect(state.text).toBe(start.text);
		}
	});
});

describe('boundaries found in a window', () => {
	it('are those of the whole text', () => {
		const random = numbers(5);
		for (let round = 0; round < 12; round++) {
			const text = Array.from({length: 400}, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
			const all = [...boundaries(text)];
			for (let index = 0; index <= text.length; index++) {
				expect(boundaryAt(text, index)).toBe(all.findLast(boundary => boundary <= index));
				if (index > 0) expect(previousGrapheme(text, index)).toBe(all.findLast(boundary => boundary < index));
			}
			for (const boundary of all) {
				if (boundary < text.length)
					expect(nextGrapheme(text, boundary)).toBe(all.find(next => next > boundary));
			}
		}
	});
	it('hold for a grapheme that is longer than the window', () => {
		const long = `a${'\u0301'.repeat(1000)}`;
		expect(nextGrapheme(`${long}b`, 0)).toBe(long.length);
		expect(previousGrapheme(`x${long}`, long.length + 1)).toBe(1);
	});
});
