import {mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {Conversations} from '../../../source/session/journal/conversations.js';
import {journalVersion} from '../../../source/session/journal/lines.js';
import {migrateLine} from '../../../source/session/journal/migrate.js';
import {parseJournal} from '../../../source/session/journal/parse.js';
import {pathOf} from '../../../source/session/tree/path.js';
import {all, recordedChat, self} from '../../helpers/journal.js';
import {temporaryDirectory} from '../../helpers/temporary.js';

const temporary = temporaryDirectory();
const newFolder = () => path.join(mkdtempSync(path.join(temporary.path, 'state-')), 'conversations');

const header = {
	type: 'header',
	format: 'llama-chat-journal',
	version: 1,
	id: 'x',
	created: '2026-01-01T00:00:00.000Z',
};
const at = '2026-01-01T00:00:01.000Z';
const user = (id: number, parent: number, text: string) => ({type: 'user', id, parent, at, text});
const reply = (id: number, parent: number, text: string, more = {}) => ({
	type: 'reply',
	id,
	parent,
	at,
	text,
	stop: {reason: 'aborted'},
	seed: 1,
	stats: {},
	prompt: {from: 0, same: 0, tokens: []},
	tokens: [],
	...more,
});
const file = (...lines: unknown[]) =>
	Buffer.from(
		[header, ...lines].map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
	);
const parse = (...lines: unknown[]) => parseJournal(file(...lines));
const words = (...lines: unknown[]) =>
	pathOf(parse(...lines).tree).map(turn => `${turn.user}>${turn.reply?.text ?? ''}`);

describe('a torn last line', () => {
	test('at every byte: what came before is there, and the file is whole again after the next message', async () => {
		const folder = newFolder();
		const {chat, recorder, file} = recordedChat(folder, [{pieces: ['A.']}, {pieces: ['ö 👍 B.']}]);
		await all(chat.ask('one'));
		await all(chat.ask('two'));
		const [id, journal] = [recorder.id!, file()];
		await chat.dispose();
		const content = readFileSync(journal);
		const begin = content.lastIndexOf('\n', content.length - 2) + 1;
		expect(content.length - begin).toBeGreaterThan(300);
		for (let length = begin; length <= content.length; length++) {
			const read = parseJournal(content.subarray(0, length));
			const isWhole = length >= content.length - 1;
			expect([length, read.tree.last, read.skipped]).toEqual([length, 4, 0]);
			// The line that says how the reply ended is torn; its text was written before.
			const stop = {reason: isWhole ? 'eos' : 'error'};
			expect(read.tree.nodes.get(4)).toMatchObject({reply: {text: 'ö 👍 B.', stop}});
			expect(read.bytes).toBe(isWhole ? length : begin);
			// Writing on is the same everywhere but at the ends; some places are enough.
			if (length % 40 !== 0 && length < content.length - 2) continue;
			writeFileSync(journal, content.subarray(0, length));
			const next = recordedChat(folder, [{pieces: ['C.']}]);
			await next.chat.resume(await next.conversations.open(id));
			await all(next.chat.ask('three'));
			await next.chat.dispose();
			const after = parseJournal(readFileSync(journal));
			expect(after).toMatchObject({skipped: 0, openings: 2, lacksBreak: false});
			expect(pathOf(after.tree).map(turn => turn.user)).toEqual(['one', 'two', 'three']);
		}
	});
});

describe('lines that cannot be used', () => {
	test.each([
		['no JSON', 'no json'],
		['half of it', '{"type":"user","id":3'],
		['another type', '[1,2]'],
		['null', 'null'],
		['an unknown kind', {type: 'execute', command: 'rm'}],
		['a kind of Object.prototype', {type: 'constructor'}],
		['a text for a number', {...user(3, 0, 'x'), id: '3'}],
		['a number for a text', {...user(3, 0, 'x'), text: 3}],
		['a fraction', user(3.5, 0, 'x')],
		['a number that is too large', user(1e300, 0, 'x')],
		['a node of its own', user(3, 3, 'x')],
		['a younger parent', user(3, 9, 'x')],
		['no time', {...user(3, 0, 'x'), at: 'never'}],
		['a number that is taken', user(1, 0, 'x')],
		['a reply to a reply', reply(3, 2, 'x')],
		['a reply without its stop reason', {...reply(3, 1, 'x'), stop: undefined}],
		['negative tokens', reply(3, 1, 'x', {tokens: [-1]})],
		['text of no reply', {type: 'text', id: 7, text: 'x'}],
		['a second header', header],
		['bytes', '\u0000\u0001\u0002'],
	])('%s: skipped and counted', (_, line) => {
		const lines = [user(1, 0, 'one'), reply(2, 1, 'A'), line, user(4, 2, 'two')];
		expect(parse(...lines)).toMatchObject({skipped: 1, tree: {head: 4}});
		expect(words(...lines)).toEqual(['one>A', 'two>']);
	});

	test('what they held of the path is gone, what followed stays', () => {
		expect(
			words(user(1, 0, 'one'), reply(2, 1, 'A'), 'damaged', reply(4, 3, 'B'), user(5, 4, 'three')),
		).toEqual(['one>A', '>B', 'three>']);
		expect(words(user(1, 0, 'one'), 'damaged', user(3, 2, 'two'), reply(4, 3, 'B'))).toEqual([
			'one>',
			'two>B',
		]);
	});

	test('a very long line costs only itself', () => {
		const long = JSON.stringify(user(3, 0, 'x'.repeat(70_000_000)));
		expect(parse(user(1, 0, 'one'), long, user(4, 1, 'two'))).toMatchObject({skipped: 1, tree: {head: 4}});
	});

	test('a head that does not exist moves nothing', () => {
		expect(parse(user(1, 0, 'one'), {type: 'head', at, id: 77}).tree.head).toBe(1);
	});

	test('a stop reason and settings of a newer program do not cost the reply', () => {
		const run = {
			type: 'run',
			id: 1,
			model: {
				name: 'M',
				path: '/m',
				size_bytes: 1,
				architecture: 'llama',
				parameters: 1,
				quantization: 'Q',
				context_length: 1,
				threads: 1,
				gpu: 'quantum',
				gpu_layers: 0,
				commit: '../../etc',
			},
			template: {name: 't', source: 's'},
			settings: {temperature: 'hot', top_k: 7, constructor: 1, unheard: 2},
			chosen: ['top_k', 'unheard', '__proto__'],
		};
		const line = reply(2, 1, 'A', {run: 1, stop: {reason: 'bored'}});
		const node = parse(run, user(1, 0, 'one'), line).tree.nodes.get(2);
		expect(node).toMatchObject({
			reply: {
				text: 'A',
				stop: {reason: 'error', message: 'It ended in a way this version does not know: bored'},
				settings: {temperature: 0.8, top_k: 7},
				run: {chosen: ['top_k'], model: {gpu: false}},
			},
		});
		expect(node?.type === 'reply' && node.reply.run?.model).not.toHaveProperty('commit');
	});

	test('nested beyond reason is a bad line, no crash', () => {
		const deep = `{"type":"user","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
		expect(parse(user(1, 0, 'one'), deep)).toMatchObject({skipped: 1});
	});
});

describe('files that are no conversation', () => {
	test.each([
		'',
		'hello',
		'{}',
		'{"format":"other","version":1}',
		'[]',
		'{"format":"llama-chat-journal","version":"1"}',
	])('%j', content => {
		expect(() => parseJournal(Buffer.from(content))).toThrow('This is not a conversation of llama-chat.');
	});

	test('one of a newer version is refused with both numbers', () => {
		const newer = JSON.stringify({...header, version: journalVersion + 1});
		expect(() => parseJournal(Buffer.from(newer))).toThrow(
			`This conversation was written by a newer llama-chat (format ${journalVersion + 1}, this one knows ${journalVersion}).`,
		);
	});
});

describe('migrations', () => {
	test('a stored file of version 1 is read as it was written', () => {
		const stored = readFileSync(new URL('versions/1.jsonl', import.meta.url));
		const {header, tree, title, skipped, openings} = parseJournal(stored);
		expect({header, title, skipped, openings}).toEqual({
			header: {id: '20260102-030405-abcd', created: Date.UTC(2026, 0, 2, 3, 4, 6), version: 1},
			title: 'Letters',
			skipped: 0,
			openings: 1,
		});
		expect(pathOf(tree)).toMatchObject([
			{
				user: 'one',
				reply: {text: 'A.', thought: 'hm', stop: {reason: 'eos'}, run: {template: {name: 'model'}}},
			},
			{user: 'two', reply: {text: 'B b c.', stop: {reason: 'eos'}}},
		]);
		expect(tree.nodes.get(4)).toMatchObject({
			reply: {text: 'B b', stop: {reason: 'max_new_tokens', limit: 2}},
		});
	});

	test('each step is a function of the line alone, and a missing one is an error', () => {
		const steps = {
			1: (line: object) => ({...line, text: 'two'}),
			2: (line: object) => ({...line, more: 3}),
		};
		expect(migrateLine({text: 'one'}, 1, steps, 3)).toEqual({text: 'two', more: 3});
		expect(migrateLine({text: 'one'}, 3, steps, 3)).toEqual({text: 'one'});
		expect(() => migrateLine({}, 1, {}, 2)).toThrow('version 1');
	});
});

describe('a folder of conversations', () => {
	const id = '20260101-000000-aaaa';
	const folderWith = (...lines: unknown[]) => {
		const folder = mkdtempSync(path.join(temporary.path, 'folder-'));
		writeFileSync(path.join(folder, `${id}.jsonl`), file(...lines));
		return {folder, conversations: new Conversations(folder, self)};
	};

	test('names and first words are printable, on one line, and short', async () => {
		const controls = '\u001B[2J\u001B]0;owned\u0007';
		const {conversations} = folderWith(
			{type: 'title', at, text: `${controls}a\nb${'c'.repeat(500)}`},
			user(1, 0, 'x'),
		);
		const [summary] = await conversations.list();
		expect(summary!.name).toMatch(/^a bc{60,70}…$/);
		const other = folderWith(user(1, 0, `${controls}  Hello\n\tthere `));
		expect((await other.conversations.list())[0]!.name).toBe('Hello there');
	});

	test.each(['../../../etc/passwd', '/etc/passwd', '20260101-000000-aaaa/../x', '', '..', 'index.json'])(
		'no path comes of the id %j',
		async typed => {
			const {conversations} = folderWith(user(1, 0, 'x'));
			await expect(conversations.open(typed)).rejects.toThrow('is no conversation');
			await expect(conversations.find(typed)).rejects.toThrow('There is no conversation');
		},
	);

	test('other files, links and broken ones are left alone', async () => {
		const {folder, conversations} = folderWith(user(1, 0, 'x'));
		writeFileSync(path.join(folder, 'notes.jsonl'), 'x');
		writeFileSync(path.join(folder, '20260101-000000-bbbb.jsonl'), 'no header');
		symlinkSync('/etc/passwd', path.join(folder, '20260101-000000-cccc.jsonl'));
		expect((await conversations.list()).map(summary => summary.id)).toEqual([id]);
		expect(await conversations.last()).toBeDefined();
	});

	test('is found by id, its beginning, its name, its text', async () => {
		const {folder, conversations} = folderWith({type: 'title', at, text: 'Holiday'}, user(1, 0, 'the SEA'));
		for (const typed of [id, '20260101-00', 'holi', 'Sea the'])
			expect(await conversations.find(typed)).toBe(id);
		await expect(conversations.find('mountain')).rejects.toThrow('There is no conversation "mountain".');
		await conversations.remove(id);
		expect(await new Conversations(folder, self).list()).toEqual([]);
	});

	test.each(['', '{', '{"version":1,"conversations":[{"summary":{"id":3}}]}', '{"version":99}', '[]'])(
		'an index that holds %j is made anew',
		async content => {
			const {folder, conversations} = folderWith(user(1, 0, 'x'));
			const index = path.join(folder, 'index.json');
			writeFileSync(index, content);
			expect(await conversations.list()).toMatchObject([{id, name: 'x', turns: 1}]);
			expect(JSON.parse(readFileSync(index, 'utf8'))).toMatchObject({conversations: [{summary: {id}}]});
		},
	);

	test('only what changed is read again', async () => {
		const {folder, conversations} = folderWith(user(1, 0, 'x'));
		await conversations.list();
		const index = path.join(folder, 'index.json');
		writeFileSync(index, readFileSync(index, 'utf8').replace('"name":"x"', '"name":"remembered"'));
		expect(await conversations.list()).toMatchObject([{name: 'remembered'}]);
		writeFileSync(path.join(folder, `${id}.jsonl`), file(user(1, 0, 'changed')));
		expect(await conversations.list()).toMatchObject([{name: 'changed'}]);
	});
});
