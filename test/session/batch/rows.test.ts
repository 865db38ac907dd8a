import {expect, test} from 'vitest';
import {readRows} from '../../../source/session/batch/rows.js';

const user = (content: string) => [{role: 'user', content}];

test('every form of a row, and bad ones in their places', () => {
	const lines = [
		'"as it is"',
		'{"id":"x","prompt":"of prompt"}',
		'{"id":7,"text":"of text"}',
		'{"messages":[{"role":"developer","content":"s"},{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}]}',
		'{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"},{"from":"human","value":"c"}]}',
		'{oops',
		'{"id":"x","prompt":"again"}',
		'{"messages":[{"role":"robot","content":"a"}]}',
		'{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}',
		'" "',
		'[1]',
		'{"a":1}',
	];
	expect(readRows(`\uFEFF${lines.join('\r\n')}\n`, 'jsonl')).toMatchObject([
		{id: '1', messages: user('as it is')},
		{id: 'x', messages: user('of prompt')},
		{id: '7', messages: user('of text')},
		{
			id: '4',
			messages: [{role: 'system'}, {role: 'user'}, {role: 'assistant'}, {role: 'user', content: 'c'}],
		},
		{id: '5', messages: [{role: 'user'}, {role: 'assistant'}, {role: 'user', content: 'c'}]},
		{id: '6', problem: {message: 'The row is not JSON.'}},
		{id: 'x (row 7)', problem: {message: 'The id "x" was used before.'}},
		{id: '8', problem: {message: 'Message 1 of the row has no known role.'}},
		{id: '9', problem: {message: 'The last message of the row is not a question.'}},
		{id: '10', problem: {message: 'The prompt is empty.'}},
		{id: '11', problem: {message: 'The row is neither a text nor an object.'}},
		{id: '12', problem: {message: 'The row has neither a prompt nor messages.'}},
	]);
});

test('columns of a CSV fill a template; a row of another length is a problem', () => {
	const fill = (columns: ReadonlyMap<string, string>) => `${columns.get('first_name')}: ${columns.get('n')}`;
	expect(readRows('id,first name,n\na,Ada,1\nb,Bob\n', 'csv', fill)).toMatchObject([
		{id: 'a', messages: user('Ada: 1')},
		{id: '2', problem: {message: 'The row has 2 fields, the header 3.'}},
	]);
	expect(readRows('prompt\nhello\n', 'csv')).toMatchObject([{id: '1', messages: user('hello')}]);
	expect(() => readRows('a,b\n1,2\n', 'csv')).toThrow('No column of the file is called prompt');
});

test('what fills a template may be any value of a row', () => {
	const fill = (columns: ReadonlyMap<string, string>) =>
		[...columns].map(([name, value]) => `${name}=${value}`).join(' ');
	expect(readRows('{"a":1,"b":[true],"c":null,"d":"x"}\n"plain"', 'jsonl', fill)).toMatchObject([
		{messages: user('a=1 b=[true] d=x')},
		{messages: user('text=plain')},
	]);
});
