import {expect, test} from 'vitest';
import {controlTokens, tokenPieces} from '../../source/engine/vocabulary.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const never = () => false;
const fallback = () => 'fallback';

test('SentencePiece: spaces and byte tokens', () => {
	const table = {model: 'llama', texts: ['▁Hi▁you', '<0x0A>', '<0xE2>', 'a▁b'], types: [1, 6, 6, 4]};
	const piece = tokenPieces(table, never, fallback);
	expect([...piece(0).bytes]).toEqual([...Buffer.from(' Hi you')]);
	expect([...piece(1).bytes]).toEqual([10]);
	expect([...piece(2).bytes]).toEqual([0xe2]);
	expect(piece(0).text).toBe(' Hi you');
	expect(piece(2).text).toBeUndefined();
	expect([...piece(3).bytes]).toEqual([...Buffer.from('a▁b')]);
});

test('byte-level BPE: every byte, and the space before punctuation stays', () => {
	const table = {model: 'gpt2', texts: ['Ġ.', 'Ċ', 'Ã', '<tool>é'], types: [1, 1, 1, 4]};
	const piece = tokenPieces(table, never, fallback);
	expect(text(piece(0).bytes)).toBe(' .');
	expect(text(piece(1).bytes)).toBe('\n');
	expect([...piece(2).bytes]).toEqual([0xc3]);
	expect(Buffer.from(piece(3).bytes).toString()).toBe('<tool>é');
});

test('control tokens have no text, unknown vocabularies ask the library', () => {
	const piece = tokenPieces(
		{model: 'rwkv', texts: ['a', 'b'], types: [1, 3]},
		token => token === 1,
		fallback,
	);
	expect(text(piece(0).bytes)).toBe('fallback');
	expect(text(piece(1).bytes)).toBe('');
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

test('absurdly long control tokens, and more than a hundred thousand of them, stay ordinary text', () => {
	const plain = () => ({control: true, lstrip: false, rstrip: false});
	const many = Array.from({length: 100_000}, (_, index) => `<|token ${index}|>`);
	const texts = [...many, '<|im_end|>', `<|${'x'.repeat(1e6)}|>`];
	const found = controlTokens({model: 'llama', texts, types: texts.map(() => 3)}, plain);
	expect(found.has('<|im_end|>')).toBe(true);
	expect(found.size).toBeGreaterThan(10_000);
	expect([...found.keys()].join('').length).toBeLessThan(600_000);
});
