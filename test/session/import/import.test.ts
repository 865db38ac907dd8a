import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportFormats, formatNamed} from '../../../source/session/export/index.js';
import {recordOfJournal} from '../../../source/session/export/record.js';
import {everything, type Parts} from '../../../source/session/export/types.js';
import {keepConversation} from '../../../source/session/import/keep.js';
import {parseFile} from '../../../source/session/import/parse-file.js';
import {restoredSettings} from '../../../source/session/journal/restored-settings.js';
import {pathOf} from '../../../source/session/tree/path.js';
import {all, readBack, recordedChat} from '../../helpers/journal.js';
import {longJournal} from '../../helpers/long-journal.js';
import {temporaryDirectory} from '../../helpers/temporary.js';

const root = temporaryDirectory();
const now = Date.UTC(2026, 0, 2);
let folders = 0;
const folder = () => {
	const made = path.join(root.path, `${++folders}`);
	mkdirSync(made);
	return made;
};

const parse = (...values: unknown[]) =>
	parseFile(
		Buffer.from(values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')),
		'f.jsonl',
		now,
	);

/** The only conversation of a file, kept and read back. */
async function kept(...values: unknown[]) {
	const {conversations, refused} = parse(...values);
	expect(refused).toEqual([]);
	expect(conversations).toHaveLength(1);
	const {file} = await keepConversation(folder(), conversations[0]!, now);
	const journal = readBack(file);
	expect(journal.skipped).toBe(0);
	return {...journal, turns: pathOf(journal.tree), record: recordOfJournal(readFileSync(file))};
}

const reasons = (...values: unknown[]) =>
	parse(...values).refused.map(({where, reason}) => `${where} ${reason}`);

const said = (role: string, content: unknown, more = {}) => ({role, content, ...more});

describe('files of other programs', () => {
	test('OpenAI messages', async () => {
		const {turns, title} = await kept({
			title: 'T',
			model: 'gpt-x',
			messages: [
				said('developer', 'S'),
				said('user', [
					{type: 'text', text: 'a'},
					{type: 'input_text', text: 'b'},
				]),
				said('assistant', 'c', {reasoning_content: 'hm'}),
				said('user', 'd'),
			],
		});
		expect(title).toBe('T');
		expect(turns).toMatchObject([
			{
				user: 'a\nb',
				reply: {text: 'c', thought: 'hm', stop: {reason: 'imported'}, run: {model: {name: 'gpt-x'}}},
			},
			{user: 'd'},
		]);
		expect(restoredSettings(turns[0]!.reply!.run, '/m.gguf', true)).toEqual({system_prompt: 'S'});
	});

	test('ShareGPT, lists of messages and a message a line', async () => {
		const share = await kept([
			{
				conversations: [
					{from: 'human', value: 'a'},
					{from: 'gpt', value: 'b'},
				],
			},
		]);
		expect(share.turns).toMatchObject([{user: 'a', reply: {text: 'b'}}]);
		const messages = [said('user', 'a'), said('assistant', 'b')];
		expect((await kept(messages)).turns).toMatchObject([{user: 'a', reply: {text: 'b'}}]);
		expect((await kept(...messages)).turns).toMatchObject([{user: 'a', reply: {text: 'b'}}]);
	});

	test('speakers alternate, and what one of them said in a row stays', async () => {
		const {turns, record} = await kept({
			messages: [
				said('assistant', 'hello'),
				said('user', 'a'),
				said('user', 'b'),
				said('assistant', 'c'),
				said('assistant', 'd'),
			],
		});
		expect(turns).toMatchObject([
			{user: '', reply: {text: 'hello'}},
			{user: 'a\n\nb', reply: {text: 'c\n\nd'}},
		]);
		const plain = formatNamed('jsonl').write([record], {...everything, settings: false});
		expect(JSON.parse(plain).messages).toEqual([
			said('assistant', 'hello'),
			said('user', 'a\n\nb'),
			said('assistant', 'c\n\nd'),
		]);
	});

	test('a bad conversation says why, and the others count', () => {
		const good = {messages: [said('user', 'a'), said('assistant', 'b')]};
		expect(
			reasons(
				good,
				{messages: [said('tool', 'x')]},
				{messages: [said('user', [{type: 'image_url'}])]},
				{messages: [said('user', null)]},
				{messages: [said('user', 'x'), said('assistant', 'y', {tool_calls: [{}]})]},
				{messages: [said('user', 'x'), said('system', 'y')]},
				{messages: []},
				{messages: [7]},
				{conversations: [{from: '\u001B[31mx', value: ''}]},
				{conversations: [{from: 'human', value: 7}]},
				{llama_chat: {format: 'other', lines: []}},
				{
					llama_chat: {
						format: 'llama-chat-journal',
						version: 99,
						id: 'x',
						created: '2026-01-01T00:00:00Z',
						lines: [],
					},
				},
				{llama_chat: {}},
				{constructor: 1},
				'no json',
				'7',
			),
		).toEqual([
			'line 2 has a message of the role "tool"',
			'line 3 has a message with something that is no text ("image_url")',
			'line 4 has a message without text',
			'line 5 calls a tool, which cannot be shown here',
			'line 6 has a system message in the middle',
			'line 7 holds no message',
			'line 8 has a message that is no object',
			'line 9 has a message from "x"',
			'line 10 has a message without text',
			'line 11 is of a format that this version does not know',
			'line 12 is of a format that this version does not know',
			'line 13 has no lines in its details',
			'line 14 has neither "messages" nor "conversations"',
			'line 15 is no JSON',
			'line 16 is no object',
		]);
	});

	test.each(['# Markdown', '<!doctype html>', '7', '"text"', '[]x', '\u0000\u0001'])('%j is none', text => {
		expect(() => parse(text)).toThrow('f.jsonl holds no conversation that can be read.');
		expect(() => parse(' ')).toThrow('f.jsonl has nothing in it.');
	});

	test('deep nesting and names of prototypes are only data', () => {
		const deep = `{"messages":[{"role":"user","content":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
		expect(reasons(deep)).toEqual(['it has a message with something that is no text (without a name)']);
		const nested = `{"llama_chat":{"format":"llama-chat-journal","version":1,"created":"2026-01-01T00:00:00Z","lines":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}}`;
		expect(reasons(nested)).toEqual(['it is nested too deeply']);
		expect(reasons('{"messages":[{"role":"__proto__","content":"x"}]}')).toHaveLength(1);
		expect(reasons('{"__proto__":{"messages":[]}}')).toHaveLength(1);
	});
});

describe('our own exports', () => {
	async function talked() {
		const {chat, recorder, file} = recordedChat(
			folder(),
			[{pieces: [{thought: 'hm'}, 'A']}, {pieces: ['B']}],
			{system_prompt: 'S', temperature: 0.5},
		);
		await all(chat.ask('one'));
		await all(chat.regenerate());
		await recorder.settled();
		return recordOfJournal(readFileSync(file()));
	}

	const choices: Parts[] = [0, 1, 2, 3].map(bits => ({
		system: (bits & 1) === 0,
		settings: true,
		thinking: (bits & 2) === 0,
	}));

	test.each(choices)('parts that were left out stay out: %j', async parts => {
		const record = await talked();
		for (const format of exportFormats.filter(({isForMany}) => isForMany)) {
			const first = format.write([record], parts);
			const back = await kept(first);
			expect(back.tree.nodes.size).toBe(3);
			expect(format.write([back.record], parts)).toBe(first);
			expect(format.write([back.record], everything)).toBe(first);
		}
	});

	test('an id that is taken by another conversation is not overwritten', async () => {
		const into = folder();
		const id = '20260102-030405-abcd';
		const file = path.join(into, `${id}.jsonl`);
		writeFileSync(file, longJournal(id, 1));
		const {conversations} = parse(
			formatNamed('json').write([recordOfJournal(Buffer.from(longJournal(id, 2)))], everything),
		);
		const before = readFileSync(file);
		const place = await keepConversation(into, conversations[0]!, now);
		expect(place).toMatchObject({wasHere: false});
		expect(place.id).not.toBe(id);
		expect(readFileSync(file)).toEqual(before);
		expect(readdirSync(into)).toHaveLength(2);
	});

	test('what it names cannot reach files: ids, models, templates', async () => {
		const record = await talked();
		const json = JSON.parse(formatNamed('json').write([record], everything));
		json.llama_chat.id = '../../../../tmp/x';
		const run = json.llama_chat.lines.find(({type}: {type: string}) => type === 'run');
		Object.assign(run.settings, {
			chat_template_file: '/etc/passwd',
			grammar: '@/etc/passwd',
			lora: ['/x.gguf'],
			draft_model: '/x',
		});
		run.chosen = Object.keys(run.settings);
		const {conversations} = parse(json);
		const into = folder();
		const {id, file} = await keepConversation(into, conversations[0]!, now);
		expect(path.dirname(file)).toBe(into);
		expect(readdirSync(into)).toEqual([`${id}.jsonl`]);
		const {header, tree} = readBack(file);
		expect(header.isImported).toBe(true);
		const restored = restoredSettings(pathOf(tree)[0]!.reply!.run, '/m.gguf', header.isImported);
		expect(restored).toMatchObject({system_prompt: 'S', temperature: 0.5});
		for (const name of ['chat_template_file', 'grammar', 'lora', 'draft_model', 'threads'])
			expect(restored).not.toHaveProperty(name);
	});

	test('lines that cannot be used are left out and counted', async () => {
		const record = await talked();
		const json = JSON.parse(formatNamed('json').write([record], everything));
		json.llama_chat.lines.push({type: 'reply', id: 99}, 7, null, {type: 'later'});
		const {conversations} = parse(json);
		expect(conversations[0]).toMatchObject({skipped: 4, lines: record.lines});
	});

	test('a journal is a conversation, too', async () => {
		const {turns} = await kept(longJournal('20260102-030405-abcd', 3));
		expect(turns).toHaveLength(3);
	});
});
