import {expect, test} from 'vitest';
import {controlTokens, tokenBytes} from '../../source/engine/vocabulary.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const never = () => false;
const fallback = () => 'fallback';

test('SentencePiece: spaces and byte tokens', () => {
	const table = {model: 'llama', texts: ['▁Hi▁you', '<0x0A>', '<0xE2>', 'a▁b'], types: [1, 6, 6, 4]};
	const bytes = tokenBytes(table, never, fallback);
	expect([...bytes(0)]).toEqual([...Buffer.from(' Hi you')]);
	expect([...bytes(1)]).toEqual([10]);
	expect([...bytes(2)]).toEqual([0xe2]);
	expect([...bytes(3)]).toEqual([...Buffer.from('a▁b')]);
});

test('byte-level BPE: every byte, and the space before punctuation stays', () => {
	const table = {model: 'gpt2', texts: ['Ġ.', 'Ċ', 'Ã', '<tool>é'], types: [1, 1, 1, 4]};
	const bytes = tokenBytes(table, never, fallback);
	expect(text(bytes(0))).toBe(' .');
	expect(text(bytes(1))).toBe('\n');
	expect([...bytes(2)]).toEqual([0xc3]);
	expect(Buffer.from(bytes(3)).toString()).toBe('<tool>é');
});

test('control tokens have no text, unknown vocabularies ask the library', () => {
	const bytes = tokenBytes({model: 'rwkv', texts: ['a', 'b'], types: [1, 3]}, token => token === 1, fallback);
	expect(text(bytes(0))).toBe('fallback');
	expect(text(bytes(1))).toBe('');
});

test('control tokens: declared ones, and those only llama.cpp knows, longest first', () => {
	const texts = ['<unk>', '<s>', 'a', '<end_of_turn>', '<0x00>', '<b>', '[INST]'];
	const types = [2, 3, 1, 1, 6, 1, 4];
	const native = new Set([1, 3]);
	const asked: number[] = [];
	const found = controlTokens({model: 'llama', texts, types}, token => {
		asked.push(token);
		return {control: native.has(token), lstrip: false, rstrip: token === 3};
	});
	expect([...found]).toEqual([
		['<end_of_turn>', {id: 3, lstrip: false, rstrip: true}],
		['<unk>', {id: 0, lstrip: false, rstrip: false}],
		['<s>', {id: 1, lstrip: false, rstrip: false}],
	]);
	expect(asked).not.toContain(2);
	expect(asked).not.toContain(4);
});
