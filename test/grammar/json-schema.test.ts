import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Library} from '../../source/engine/llama.js';
import {preload} from '../../source/engine/llama.js';
import {checkGbnf} from '../../source/grammar/check-gbnf.js';
import {integerRange} from '../../source/grammar/integer-range.js';
import {jsonSchemaToGbnf} from '../../source/grammar/json-schema.js';
import {patternToGbnf} from '../../source/grammar/pattern.js';

/* The grammars are tried with llama.cpp's own, which says whether a text follows one. */

let llama: Library.Llama;
let library: typeof Library;
beforeAll(async () => {
	library = await preload();
	llama = await library.getLlama({
		gpu: false,
		build: 'never',
		skipDownload: true,
		progressLogs: false,
		logLevel: library.LlamaLogLevel.error,
	});
});
afterAll(() => llama.dispose());

/** Whether the whole text follows the grammar. */
function follows(grammar: string): (text: string) => boolean {
	checkGbnf(grammar);
	const native = new library.LlamaGrammar(llama, {grammar}) as unknown as {_testText(text: string): boolean};
	return text => native._testText(text);
}

const json = (schema: unknown) => {
	const accepts = follows(jsonSchemaToGbnf(JSON.stringify(schema)));
	return (value: unknown) => accepts(JSON.stringify(value));
};

type Case = readonly [name: string, schema: unknown, valid: readonly unknown[], invalid: readonly unknown[]];

const person = {
	type: 'object',
	properties: {
		name: {type: 'string', minLength: 1},
		age: {type: 'integer', minimum: 0, maximum: 130},
		tags: {type: 'array', items: {enum: ['a', 'b', 3, null]}, minItems: 1, maxItems: 2},
		address: {
			type: 'object',
			properties: {city: {type: 'string'}},
			required: ['city'],
			additionalProperties: false,
		},
	},
	required: ['name', 'tags'],
};

const cases: readonly Case[] = [
	['anything', {}, [1, 'a', null, true, [1, [2]], {a: {b: []}}, -0.5, 1e-7], []],
	['types', {type: ['string', 'null']}, ['', 'é"\\', null], [1, [], true]],
	['boolean', {type: 'boolean'}, [true, false], ['true', null]],
	['const', {const: {a: 1}}, [{a: 1}], [{a: 2}, 1]],
	['enum', {enum: ['x', 2, null]}, ['x', 2, null], ['y', 3]],
	[
		'an object',
		person,
		[
			{name: 'A', tags: ['a']},
			{name: 'A', age: 0, tags: [3, null]},
			{name: 'A', age: 130, tags: ['b'], address: {city: ''}},
			{name: 'A', tags: ['b'], address: {city: 'Paris'}},
		],
		[
			{tags: ['a']},
			{name: '', tags: ['a']},
			{name: 'A'},
			{name: 'A', age: 131, tags: ['a']},
			{name: 'A', age: 1.5, tags: ['a']},
			{name: 'A', tags: []},
			{name: 'A', tags: ['a', 'a', 'a']},
			{name: 'A', tags: ['c']},
			{name: 'A', tags: ['a'], address: {}},
			{name: 'A', tags: ['a'], other: 1},
		],
	],
	[
		'only optional properties',
		{properties: {a: {type: 'null'}, b: {type: 'null'}, c: {type: 'null'}}},
		[{}, {a: null}, {b: null}, {a: null, c: null}, {a: null, b: null, c: null}],
		[{d: null}, {a: 1}, []],
	],
	['a required property without a schema', {type: 'object', required: ['x']}, [{x: [1]}], [{}, {y: 1}]],
	[
		'a map',
		{type: 'object', additionalProperties: {type: 'integer'}, minProperties: 1, maxProperties: 2},
		[{a: 1}, {a: 1, b: -20}],
		[{}, {a: 'x'}, {a: 1, b: 2, c: 3}],
	],
	['no properties', {type: 'object', additionalProperties: false}, [{}], [{a: 1}]],
	[
		'places',
		{type: 'array', prefixItems: [{type: 'string'}, {type: 'integer'}]},
		[['a', 1]],
		[['a'], [1, 'a'], ['a', 1, 2]],
	],
	[
		'places and more',
		{prefixItems: [{type: 'string'}], items: {type: 'null'}, minItems: 2},
		[
			['a', null],
			['a', null, null],
		],
		[['a'], ['a', 1]],
	],
	[
		'an exact number of items',
		{type: 'array', items: {type: 'boolean'}, minItems: 2, maxItems: 2},
		[[true, false]],
		[[], [true], [true, true, true]],
	],
	['an empty array', {type: 'array', maxItems: 0}, [[]], [[1]]],
	['lengths', {type: 'string', minLength: 2, maxLength: 3}, ['ab', 'abc', '""'], ['a', 'abcd']],
	['anyOf', {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'null'}}]}, ['a', [null], []], [1, [1]]],
	[
		'oneOf beside what all share',
		{
			type: 'object',
			properties: {a: {type: 'integer'}, b: {type: 'integer'}},
			oneOf: [{required: ['a']}, {required: ['b']}],
		},
		[{a: 1}, {b: 1}, {a: 1, b: 1}],
		[{}],
	],
	[
		'allOf',
		{
			allOf: [{$ref: '#/$defs/named'}, {properties: {age: {type: 'integer'}}, required: ['age']}],
			$defs: {named: {type: 'object', properties: {name: {type: 'string'}}, required: ['name']}},
		},
		[{name: 'A', age: 1}],
		[{name: 'A'}, {age: 1}],
	],
	[
		'a reference to itself',
		{
			$ref: '#/$defs/tree',
			$defs: {
				tree: {
					type: 'object',
					properties: {value: {type: 'integer'}, children: {type: 'array', items: {$ref: '#/$defs/tree'}}},
					required: ['value', 'children'],
				},
			},
		},
		[
			{value: 1, children: []},
			{value: 1, children: [{value: 2, children: [{value: 3, children: []}]}]},
		],
		[{value: 1}, {value: 1, children: [{}]}],
	],
	['a date', {type: 'string', format: 'date'}, ['2026-11-25'], ['2026-13-01', 'today']],
	[
		'a date and time',
		{type: 'string', format: 'date-time'},
		['2026-11-25T07:00:00Z', '2026-11-25T07:00:00.5+01:00'],
		['2026-11-25'],
	],
	['a uuid', {type: 'string', format: 'uuid'}, ['123e4567-e89b-12d3-a456-426614174000'], ['x']],
	['nullable', {type: 'integer', nullable: true}, [1, null], ['a']],
	['a number', {type: 'number'}, [0, -1.5, 1e21, 12345], ['1']],
	['a number not below 0', {type: 'number', minimum: 0}, [0, 1.5], [-1]],
	[
		'names that look like others',
		{
			type: 'object',
			properties: {root: {type: 'null'}, 'a b"c': {type: 'null'}, constructor: {type: 'null'}},
			required: ['root', 'a b"c', 'constructor'],
		},
		[{root: null, 'a b"c': null, constructor: null}],
		[{root: null}],
	],
];

describe('what is valid under a schema follows its grammar, what is not does not', () => {
	test.each(cases)('%s', (_, schema, valid, invalid) => {
		const accepts = json(schema);
		for (const value of valid) expect([value, accepts(value)]).toEqual([value, true]);
		for (const value of invalid) expect([value, accepts(value)]).toEqual([value, false]);
	});

	test('white space is allowed where JSON allows it, but little of it', () => {
		const accepts = follows(jsonSchemaToGbnf('{"type":"object","properties":{"a":{"type":"array"}}}'));
		expect(accepts('{"a": [1, 2]}')).toBe(true);
		expect(accepts('{\n  "a": [\n    1,\n    2\n  ]\n}')).toBe(true);
		expect(accepts(`{${' '.repeat(30)}}`)).toBe(false);
	});
});

describe('ranges of integers', () => {
	test.each([
		[0, 0],
		[0, 9],
		[5, 17],
		[18, 18],
		[-3, 4],
		[-120, -7],
		[99, 1001],
		[250, 749],
	])('%d to %d are just those', (least, most) => {
		const accepts = follows(`root ::= ${integerRange(least, most)}\n`);
		for (let value = -1200; value <= 1200; value++)
			expect([value, accepts(String(value))]).toEqual([value, value >= least && value <= most]);
		for (const text of ['-0', '00', '01', '+1', '1.0', '']) expect(accepts(text)).toBe(false);
	});

	test.each([
		[7, undefined, ['7', '10', '123456789'], ['6', '0', '-8']],
		[undefined, -7, ['-7', '-10', '-123456'], ['-6', '0', '8']],
		[undefined, undefined, ['0', '-1', '42'], ['-0', '007']],
	] as const)('%s to %s', (least, most, inside, outside) => {
		const accepts = follows(`root ::= ${integerRange(least, most)}\n`);
		for (const text of inside) expect([text, accepts(text)]).toEqual([text, true]);
		for (const text of outside) expect([text, accepts(text)]).toEqual([text, false]);
	});
});

describe('patterns', () => {
	test.each([
		['^[A-Z]{2}-\\d{3}$', ['AB-123'], ['A-123', 'AB-12', 'xAB-123']],
		['^(cat|dog)s?$', ['cat', 'dogs'], ['cats!', 'bird']],
		['b+', ['abba', 'b'], ['acca', '']],
		['^a.c$', ['abc', 'aéc'], ['ac']],
		['^[^,]+,[^,]*$', ['a,b', 'a,'], ['a', ',a']],
		['^"\\\\$', ['"\\'], ['"']],
		['^[a"\\\\]+$', ['a"\\'], ['b']],
		['^\\w+@\\w+\\.(?:com|org)$', ['a_1@b.org'], ['a@b.net']],
		['^$', [''], ['a']],
		['^x{2,}$|^y$', ['xx', 'xxx', 'y'], ['x', 'yy']],
		['^[\\]\\-^]+$', [']-^'], ['a']],
	] as const)('%s', (pattern, inside, outside) => {
		const accepts = follows(`root ::= "\\"" ${patternToGbnf(pattern)} "\\""\n`);
		for (const text of inside) {
			expect(new RegExp(pattern, 'u').test(text)).toBe(true);
			expect([text, accepts(JSON.stringify(text))]).toEqual([text, true]);
		}
		for (const text of outside) {
			expect(new RegExp(pattern, 'u').test(text)).toBe(false);
			expect([text, accepts(JSON.stringify(text))]).toEqual([text, false]);
		}
	});
});

describe('what is not supported is said', () => {
	test.each([
		['{', 'The JSON schema is no JSON'],
		['[]', 'at its top: It is no schema'],
		['{"type":"strin"}', 'at its top: There is no type "strin"'],
		['{"type":"array","uniqueItems":true}', 'at its top: uniqueItems is not supported'],
		['{"properties":{"a":{"not":{}}}}', 'at /a: not is not supported'],
		['{"type":"number","maximum":5}', 'at its top: maximum is not supported'],
		['{"type":"number","minimum":5}', 'minimum of a number is only supported as 0'],
		['{"type":"integer","minimum":5,"maximum":4}', 'No number lies between minimum and maximum'],
		['{"type":"string","pattern":"a(?=b)"}', 'pattern is not supported with looking ahead or back'],
		['{"type":"string","pattern":"a\\\\b"}', 'pattern is not supported with \\b'],
		['{"type":"string","pattern":"a","maxLength":3}', 'pattern beside minLength or maxLength'],
		['{"type":"string","maxLength":99999}', 'maxLength is only supported up to 2000'],
		['{"type":"array","minItems":3,"maxItems":2}', 'maxItems is less than minItems'],
		['{"$ref":"#/$defs/a"}', '$ref #/$defs/a leads to nothing'],
		['{"$ref":"other.json"}', '$ref other.json leads out of the schema'],
		['{"allOf":[{"minLength":1},{"minLength":2}]}', 'minLength is said twice'],
		['{"allOf":[{"$ref":"#"}]}', 'It'],
		['{"enum":[]}', 'enum has to be a list'],
		['{"properties":{"a":false}}', 'at /a: Nothing is valid there'],
		[`{"items":${'{"items":'.repeat(80)}{}${'}'.repeat(80)}}`, 'It is nested too deeply'],
	])('%j', (schema, reason) => {
		let thrown: unknown;
		try {
			jsonSchemaToGbnf(schema);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toMatchObject({message: expect.stringContaining(reason), exitCode: 2});
	});
});
