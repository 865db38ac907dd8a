import {describe, expect, test} from 'vitest';
import {formatReference, parseReference} from '../../source/hub/reference.js';

const endpoint = 'https://mirror.example/hub';
const repo = 'org/Model-7B.v2';

describe('a reference', () => {
	test.each([
		['hf:org/Model-7B.v2', {}],
		['hf://org/Model-7B.v2/', {}],
		['HF:org/Model-7B.v2:q4_k_m', {quantization: 'Q4_K_M'}],
		['hf:org/Model-7B.v2:latest', {}],
		['hf:org/Model-7B.v2@v1.0', {revision: 'v1.0'}],
		['hf:org/Model-7B.v2:Q8_0@refs/pr/1', {quantization: 'Q8_0', revision: 'refs/pr/1'}],
		['hf:org/Model-7B.v2/file.gguf@abc', {file: 'file.gguf', revision: 'abc'}],
		['hf:org/Model-7B.v2/Q4_K_M/m-00001-of-00002.gguf', {file: 'Q4_K_M/m-00001-of-00002.gguf'}],
		['hf.co/org/Model-7B.v2:IQ3_M', {quantization: 'IQ3_M'}],
		['huggingface.co/org/Model-7B.v2', {}],
		['https://huggingface.co/org/Model-7B.v2', {}],
		['https://hf.co/org/Model-7B.v2/tree/main', {revision: 'main'}],
		[
			'https://huggingface.co/org/Model-7B.v2/resolve/main/a%20b.gguf?download=true',
			{revision: 'main', file: 'a b.gguf'},
		],
		[
			'https://huggingface.co/org/Model-7B.v2/blob/refs%2Fpr%2F1/f.gguf',
			{revision: 'refs/pr/1', file: 'f.gguf'},
		],
		['https://mirror.example/hub/org/Model-7B.v2/resolve/v1/f.gguf', {revision: 'v1', file: 'f.gguf'}],
	])('%s', (text, rest) => {
		expect(parseReference(text, endpoint)).toEqual({kind: 'repo', repo, ...rest});
	});

	test.each([
		['https://example.org/models/x.gguf', {kind: 'url', url: 'https://example.org/models/x.gguf'}],
		['https://mirror.example/other/x/y', {kind: 'url', url: 'https://mirror.example/other/x/y'}],
		['org/Model', {kind: 'bare', meant: {kind: 'repo', repo: 'org/Model'}}],
		['org/Model:Q4_0', {kind: 'bare', meant: {kind: 'repo', repo: 'org/Model', quantization: 'Q4_0'}}],
		['models/x.gguf', {kind: 'path', path: 'models/x.gguf'}],
		['./org/Model', {kind: 'path', path: './org/Model'}],
		['/abs/file.gguf', {kind: 'path', path: '/abs/file.gguf'}],
		['C:\\models\\x.gguf', {kind: 'path', path: 'C:\\models\\x.gguf'}],
		['file.gguf', {kind: 'path', path: 'file.gguf'}],
	])('%s', (text, expected) => {
		expect(parseReference(text, endpoint)).toEqual(expected);
	});

	test.each([
		'hf:',
		'hf:model',
		'hf:org/..',
		'hf:org/model/../../x.gguf',
		'hf:org/model/a//b.gguf',
		'hf:org/model:',
		'hf:org/model:Q4:Q5',
		'hf:org/model@../../x',
		'hf:-org/model',
		'https://huggingface.co/org/model/resolve/main/..%2F..%2Fx.gguf',
		'https://huggingface.co/org/model/resolve/main/%E0%A4%A',
		'https://huggingface.co/org',
	])('is none: %s', text => {
		expect(() => parseReference(text, endpoint)).toThrow(/names no model/);
	});

	test('is written as it is read', () => {
		for (const text of ['hf:a/b', 'hf:a/b:Q4_0', 'hf:a/b/c/d.gguf@x']) {
			const reference = parseReference(text, endpoint);
			expect(reference.kind === 'repo' && formatReference(reference)).toBe(text);
		}
	});
});
