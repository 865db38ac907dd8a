import {describe, expect, test} from 'vitest';
import {parseArguments} from '../../source/arguments.js';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {settingsFromEnvironment} from '../../source/settings/environment.js';
import {collect} from '../helpers/engine.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const folder = temporaryDirectory();

function begin() {
	const engine = new ScriptedEngine([{pieces: ['yes']}]);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {}});
	const saved: Array<[string, unknown]> = [];
	const run = async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		return runCommand(
			parsed,
			{
				chat,
				save: async (name, value) => void saved.push([name, value]),
				prompts: new SavedPrompts('/nowhere'),
				keys: [],
			},
			false,
		);
	};
	return {engine, chat, run, saved, values: () => chat.state.settings.values};
}

describe('a grammar is taken as it is typed', () => {
	const grammar = 'root ::= "yes" | "a\\nb"';
	const file = folder.file('my answer.gbnf', grammar);
	test.each([
		[`/grammar ${grammar}`, grammar],
		[`/set grammar ${grammar}`, grammar],
		[`/set grammar = ${grammar}`, grammar],
		[`/grammar '${grammar}'`, grammar],
		[`/grammar @${file}`, `@${file}`],
		['/json_schema {"type": "object"}', '{"type": "object"}'],
		['/json_schema "{\\"type\\": \\"object\\"}"', '{"type": "object"}'],
	])('%s', async (line, value) => {
		const {run, values} = begin();
		await run(line);
		expect(line.includes('schema') ? values().json_schema : values().grammar).toBe(value);
	});

	test('--save is no part of it; off and default are none', async () => {
		const {run, values, saved} = begin();
		await run(`/grammar ${grammar} --save`);
		expect(values().grammar).toBe(grammar);
		expect(saved).toEqual([['grammar', grammar]]);
		await run('/grammar off');
		expect(values().grammar).toBe('');
		await run(`/grammar ${grammar}`);
		await run('/grammar default --save');
		expect(values().grammar).toBe('');
	});

	test('a bad one changes nothing and says where', async () => {
		const {run, values} = begin();
		await expect(run('/grammar root ::= "yes')).rejects.toThrow('line 1, column 10');
		await expect(run('/json_schema {"type": "thing"}')).rejects.toThrow('There is no type "thing"');
		await expect(run('/grammar @/nowhere.gbnf')).rejects.toThrow('/nowhere.gbnf');
		await expect(run('/grammar @')).rejects.toThrow('After @ the name of a file is missing.');
		expect([values().grammar, values().json_schema]).toEqual(['', '']);
	});

	test('flags of llama.cpp, and the environment', () => {
		const read = (...argv: string[]) => parseArguments(argv).settings;
		expect(read('--grammar', grammar)).toEqual({grammar});
		expect(read('--grammar-file', 'a.gbnf')).toEqual({grammar: '@a.gbnf'});
		expect(read('-j', '{"type":"object"}')).toEqual({json_schema: '{"type":"object"}'});
		expect(read('-jf', 'a.json')).toEqual({json_schema: '@a.json'});
		expect(() => read('--grammar', 'nothing')).toThrow('After the name nothing ::= is missing');
		expect(settingsFromEnvironment({LLAMA_CHAT_GRAMMAR: grammar})).toEqual({grammar});
	});
});

test('the engine gets GBNF, also for a schema', async () => {
	const {engine, chat, run} = begin();
	await run('/json_schema {"const": 5}');
	await collect(chat.ask('How many?'));
	expect(engine.requests[0]?.grammar).toBe('root ::= "5"\n');
});
