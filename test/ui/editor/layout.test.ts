import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {layOut, limitsFor, textWidth} from '../../../source/ui/editor/layout.js';
import {rowMove, rowsAround} from '../../../source/ui/editor/rows.js';
import {numbers} from '../keys/random.js';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const segments = (text: string) => [...segmenter.segment(text)];

/** The obvious way: every grapheme of the whole text, one after the other. Offsets of rows, and each cursor's place. */
function reference(text: string, width: number) {
	const rows: string[] = [];
	const places = new Map<number, {row: number; column: number}>();
	let offset = 0;
	for (const line of text.split('\n')) {
		let row = '';
		let column = 0;
		for (const {segment} of segments(line)) {
			const columns = stringWidth(segment);
			if (column + columns > width && row !== '') {
				rows.push(row);
				row = '';
				column = 0;
			}
			places.set(offset, {row: rows.length, column});
			row += segment;
			column += columns;
			offset += segment.length;
		}
		places.set(offset, {row: rows.length, column});
		rows.push(row);
		offset += 1;
	}
	return {rows, places};
}

const samples: Readonly<Record<string, string>> = {
	nothing: '',
	'one letter': 'a',
	newlines: '\n\n',
	'long words': `${'x'.repeat(95)} ${'y'.repeat(30)}`,
	CJK: '漢字かなカナ混じりの文、そして終わり。漢字かなカナ混じりの文',
	'CJK among letters': 'a漢b字c漢字d'.repeat(9),
	emoji: '😀👍🏽❤️1\uFE0F\u20E3🇫🇷🇩🇪'.repeat(5),
	'ZWJ emoji': '👨‍👩‍👧x👩‍❤️‍💋‍👨'.repeat(6),
	combining: 'e\u0301a\u0308\u0301カ\u3099漢\u0301'.repeat(9),
	'zero width': 'a\u200Bb\u200Dc\u00AD'.repeat(9),
	Hangul: '한국어 ᄒ\u1161ᆫ글 '.repeat(6),
	Thai: 'ภาษาไทยก็มี'.repeat(5),
	Devanagari: 'क्षत्रिय हिन्दी '.repeat(5),
	Arabic: 'مرحبا بالعالم '.repeat(5),
	'tabs, cleaned': 'if:\n    x\n        y',
	'lines and spaces': 'one  \n\n  two three\n漢字\n',
};
const widths = [5, 6, 7, 10, 13, 20, 41, 60, 80, 100];

describe('rows and the cursor', () => {
	it.each(Object.entries(samples))('of %s are those of the reference at every width', (_name, text) => {
		for (const columns of widths) {
			const width = textWidth(columns);
			const {rows, places} = reference(text, width);
			const {rows: all} = rowsAround(text, width, 0, 0, Number.POSITIVE_INFINITY);
			expect(all.map(({start, end}) => text.slice(start, end))).toEqual(rows);
			for (const [cursor, {row, column}] of places) {
				const layout = layOut({text, cursor, columns, maxRows: 1000, top: 0});
				expect(layout.cursor, `${cursor} of ${columns}`).toEqual({x: column + 2, y: row});
				expect(layout.rows.every(shown => stringWidth(shown) < Math.max(columns, 5))).toBe(true);
			}
		}
	});
});

describe('the window', () => {
	const text = Array.from({length: 30}, (_, index) => `line ${index}`).join('\n');
	const offset = (line: number) => text.indexOf(`line ${line}\n`);
	const window = (cursor: number, top: number, maxRows = 4) =>
		layOut({text, cursor, columns: 40, maxRows, top});

	it('shows the cursor and at most so many rows', () => {
		for (let cursor = 0; cursor <= text.length; cursor += 3) {
			for (const top of [0, 50, text.length]) {
				for (const maxRows of [1, 2, 8]) {
					const {rows, cursor: place} = window(cursor, top, maxRows);
					expect(rows.length).toBe(maxRows);
					expect(place.y).toBeLessThan(maxRows);
					const line = text.slice(0, cursor).split('\n').length - 1;
					expect(rows[place.y]!.trim()).toBe(`${line === 0 ? '> ' : ''}line ${line}`);
				}
			}
		}
	});
	it('stays where it is while the cursor moves within it', () => {
		const {top} = window(offset(10), offset(9));
		expect(top).toBe(offset(9));
		expect(window(offset(12), top).top).toBe(top);
		expect(window(offset(13), top).top).toBe(offset(10));
		expect(window(offset(8), top).top).toBe(offset(8));
	});
	it('leaves no empty rows when there is more above', () => {
		expect(window(text.length, text.length).rows).toHaveLength(4);
	});
	it('says how many lines are hidden', () => {
		expect(window(offset(10), offset(9)).hidden).toEqual({above: 9, below: 17});
		expect(layOut({text: 'x'.repeat(500), cursor: 500, columns: 20, maxRows: 3, top: 0}).hidden).toEqual({
			above: 1,
			below: 0,
		});
	});
	it('marks the first row of the text and no other', () => {
		expect(window(0, 0).rows).toEqual(['> line 0', '  line 1', '  line 2', '  line 3']);
	});
});

describe('a move between rows', () => {
	const move = (text: string, cursor: number, direction: -1 | 1, width = 10, goal?: number) =>
		rowMove(text, width, cursor, direction, goal)?.cursor;

	it('keeps the column, in columns and not in characters', () => {
		expect(move('漢字x\nabcdef', 2, 1)).toBe(4 + 4);
		expect(move('abcdef\n漢字x', 3, 1)).toBe(7 + 1);
	});
	it('stops at the end of a shorter row and remembers where it wanted to go', () => {
		const down = rowMove('abcdef\nx\nabcdef', 10, 5, 1)!;
		expect(down).toEqual({cursor: 8, goalColumn: 5});
		expect(rowMove('abcdef\nx\nabcdef', 10, down.cursor, 1, down.goalColumn)?.cursor).toBe(9 + 5);
	});
	it('goes through the rows of a wrapped line', () => {
		expect(move('abcdefghijKLM', 1, 1)).toBe(11);
		expect(move('abcdefghijKLM', 13, -1)).toBe(3);
		expect(move('abcdefghijKLM', 5, 1)).toBe(13);
	});
	it('never stands behind the end of a row that goes on', () => {
		expect(move('abcdefghij\nabcdefghijKLM', 10, 1)).toBe(11 + 9);
	});
	it('has nowhere to go from the first and the last row', () => {
		expect(move('abc', 1, -1)).toBeUndefined();
		expect(move('abc', 1, 1)).toBeUndefined();
		expect(move('', 0, 1)).toBeUndefined();
		expect(move('a\n', 2, 1)).toBeUndefined();
		expect(move('a\n', 2, -1)).toBe(0);
	});
	it('down and up again comes back, in any text', () => {
		const random = numbers(6);
		const alphabet = ['a', 'b c', '漢', '😀', '\n', 'e\u0301', '👨‍👩‍👧'];
		for (let round = 0; round < 200; round++) {
			const text = Array.from({length: 60}, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
			const starts = segments(text).map(({index}) => index);
			const cursor = starts[Math.floor(random() * starts.length)]!;
			const down = rowMove(text, 12, cursor, 1);
			if (!down) continue;
			const up = rowMove(text, 12, down.cursor, -1, down.goalColumn);
			expect(up?.cursor).toBe(cursor);
		}
	});
});

describe('a line longer than a block', () => {
	const random = numbers(7);
	const letters = 'ab 漢é😀'.match(/./gu)!;
	const text = Array.from({length: 40_000}, () => letters[Math.floor(random() * letters.length)]).join('');

	it('has rows that join without a gap, found from any place', () => {
		const {rows} = rowsAround(text, 77, 0, 0, Number.POSITIVE_INFINITY);
		expect(rows.map(({start, end}) => text.slice(start, end)).join('')).toBe(text);
		expect(rows.filter(({isLineEnd}) => isLineEnd)).toHaveLength(1);
		const byStart = new Map(rows.map(row => [row.start, row]));
		for (let offset = 0; offset <= text.length; offset += 997) {
			const around = rowsAround(text, 77, offset, 3, 3);
			const row = around.rows[around.index]!;
			expect(byStart.get(row.start)).toEqual(row);
			expect(row.start <= offset && (offset < row.end || row.isLineEnd)).toBe(true);
		}
	});
	it('whose length is a whole number of blocks ends in its last row', () => {
		for (const length of [4095, 4096, 4097, 8192]) {
			const {rows, index} = rowsAround('x'.repeat(length), 77, length, 1, 1);
			expect(index).toBe(rows.length - 1);
			expect(rows[index]).toMatchObject({end: length, isLineEnd: true});
		}
	});
});

it('the prompt stays well below the height of any terminal', () => {
	for (let rows = 3; rows < 100; rows++) {
		const {textRows, suggestionRows, hasHints} = limitsFor(rows);
		// Text, candidates, and a row each for what is hidden, the search, and more candidates.
		expect(textRows + suggestionRows + (hasHints ? 3 : 0)).toBeLessThan(Math.max(rows, 3));
	}
});
