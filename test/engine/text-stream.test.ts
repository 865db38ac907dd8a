import {describe, expect, test} from 'vitest';
import {MaxLines} from '../../source/engine/stop/max-lines.js';
import {MaxSentences} from '../../source/engine/stop/max-sentences.js';
import {StopRegex} from '../../source/engine/stop/stop-regex.js';
import {TextStream, type TextStreamOptions} from '../../source/engine/text-stream.js';

const byte = (token: number) => ({
	bytes: Uint8Array.of(token),
	text: token < 128 ? String.fromCharCode(token) : undefined,
});

/** Tokens are bytes here, so that a text can be cut everywhere. */
function stream(text: string | Buffer, options: Partial<TextStreamOptions> = {}) {
	const stream = new TextStream({piece: byte, stop: [], ...options});
	const steps: string[] = [];
	for (const byte of Buffer.from(text as string)) {
		steps.push(
			stream
				.push(byte)
				.map(piece => piece.text)
				.join(''),
		);
		if (stream.stop !== undefined) break;
	}
	const rest = stream
		.end()
		.map(piece => piece.text)
		.join('');
	return {
		steps,
		text: steps.join('') + rest,
		stop: stream.stop?.reason === 'stop_string' ? stream.stop.string : undefined,
	};
}

test('shows whole characters only', () => {
	const {steps, text} = stream('aé€😀b');
	expect(text).toBe('aé€😀b');
	expect(steps).toEqual(['a', '', 'é', '', '', '€', '', '', '', '😀', 'b']);
});

test('half a character at the end becomes U+FFFD', () => {
	expect(stream(Buffer.from('aé').subarray(0, 2)).text).toBe('a\u{FFFD}');
});

test('finds a stop string of any characters, byte by byte, and shows none of it', () => {
	for (const stop of ['\n\n', ' é', '😀', '. The', '終', '</s>']) {
		const found = stream(`Before${stop}after`, {stop: [stop]});
		expect(found).toMatchObject({text: 'Before', stop});
		expect(found.steps.join('')).toBe('Before');
	}
});

test('a begun stop string at the end is text', () => {
	expect(stream('Hello <', {stop: ['</s>']})).toMatchObject({text: 'Hello <', stop: undefined});
});

test('a stop string may cross the end of a thought', () => {
	const thinking = {start: '<t>', end: '</t>', open: true};
	const seen = new TextStream({piece: byte, stop: ['X'], thinking});
	const pieces = [...Buffer.from('hm</t>yesXno')].flatMap(byte => seen.push(byte));
	expect(pieces.filter(piece => piece.channel === 'thought').map(piece => piece.text)).toEqual(['h', 'm']);
	expect(pieces.filter(piece => piece.channel === 'answer').map(piece => piece.text)).toEqual([
		'y',
		'e',
		's',
	]);
	expect(seen.stop).toEqual({reason: 'stop_string', string: 'X'});
});

test('control tokens that are marks count, all others have no text', () => {
	const visibleControl = new Map([
		[1000, '<think>'],
		[1001, '</think>'],
	]);
	const piece = (token: number) => (token >= 1000 ? {bytes: new Uint8Array(0), text: ''} : byte(token));
	const thinking = {start: '<think>', end: '</think>', open: false};
	const seen = new TextStream({piece, stop: [], thinking, visibleControl});
	const pieces = [1000, 104, 1001, 1002, 105].flatMap(token => seen.push(token));
	expect(pieces).toEqual([
		{text: 'h', channel: 'thought'},
		{text: 'i', channel: 'answer'},
	]);
});

test('whole and broken characters in turn', () => {
	const tokens = [[0xe2], [0x82, 0xac, 0x61], [0xc3], [0x62], [0xf0, 0x9f], [0x98, 0x80], [0x63]];
	const seen = new TextStream({
		piece: token => {
			const bytes = Uint8Array.from(tokens[token]!);
			return {bytes, text: bytes.every(value => value < 128) ? String.fromCharCode(...bytes) : undefined};
		},
		stop: [],
	});
	const texts = tokens.map((_, token) =>
		seen
			.push(token)
			.map(piece => piece.text)
			.join(''),
	);
	expect(texts).toEqual(['', '€a', '', '\u{FFFD}b', '', '😀', 'c']);
});

describe('the end of the answer', () => {
	const thinking = {start: '<t>', end: '</t>', open: true};
	const written = (text: string, options: Partial<TextStreamOptions>) => {
		const seen = new TextStream({piece: byte, stop: [], ...options});
		const pieces: {text: string; channel: string}[] = [];
		for (const character of Buffer.from(text)) {
			pieces.push(...seen.push(character));
			if (seen.stop) break;
		}
		pieces.push(...seen.end());
		const of = (channel: string) =>
			pieces
				.filter(piece => piece.channel === channel)
				.map(piece => piece.text)
				.join('');
		return {thought: of('thought'), answer: of('answer'), reason: seen.stop?.reason};
	};

	test('is not looked for in thoughts', () => {
		const text = 'one\ntwo\nthree</t>four\nfive';
		const seen = written(text, {thinking, scanners: [new MaxLines(1)]});
		expect(seen).toEqual({thought: 'one\ntwo\nthree', answer: 'four', reason: 'max_lines'});
		const regex = written(text, {thinking, scanners: [new StopRegex(['/five|two/'])]});
		expect(regex).toEqual({thought: 'one\ntwo\nthree', answer: 'four\n', reason: 'stop_regex'});
	});

	test('found first is the end, whatever else looks for one', () => {
		const scanners = () => [new MaxLines(2), new MaxSentences(2), new StopRegex(['/four/'])];
		const stop = ['END'];
		expect(written('Go. So\nit. Is four', {scanners: scanners(), stop})).toMatchObject({
			answer: 'Go. So\nit.',
			reason: 'max_sentences',
		});
		expect(written('a\nb\nfour', {scanners: scanners(), stop})).toMatchObject({
			answer: 'a\nb',
			reason: 'max_lines',
		});
		expect(written('a four END', {scanners: scanners(), stop})).toMatchObject({
			answer: 'a ',
			reason: 'stop_regex',
		});
		expect(written('a b END four', {scanners: scanners(), stop})).toMatchObject({
			answer: 'a b ',
			reason: 'stop_string',
		});
	});
});

test('other stop strings count from where they come, with what was held back', () => {
	const seen = new TextStream({piece: byte, stop: ['<end>']});
	const push = (text: string): string =>
		[...Buffer.from(text)]
			.flatMap(token => seen.push(token))
			.map(piece => piece.text)
			.join('');
	expect(push('one <en')).toBe('one ');
	seen.useStop(['<en!'], new Map());
	expect(push('d> two')).toBe('<end> two');
	expect(push(' <e')).toBe(' ');
	seen.useStop([], new Map());
	expect(push('nd>')).toBe('<end>');
	seen.useStop(['###'], new Map());
	expect(push('three### four')).toBe('three');
	expect(seen.stop).toEqual({reason: 'stop_string', string: '###'});
	expect(seen.end()).toEqual([]);
});
