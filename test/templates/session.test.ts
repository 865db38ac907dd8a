import {expect, test} from 'vitest';
import {bundledTemplates} from '../../source/paths.js';
import {Chat, type ChatEvent} from '../../source/session/chat.js';
import {templateJson} from '../../source/session/json.js';
import {templateLine} from '../../source/session/template-line.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {TemplateLibrary} from '../../source/templates/library.js';
import {ScriptedEngine, scriptedModel} from '../helpers/scripted-engine.js';

const library = new TemplateLibrary([bundledTemplates]);

function begin(model: Partial<typeof scriptedModel>, flag: PartialSettings = {}) {
	const engine = new ScriptedEngine([{pieces: ['A.']}, {pieces: ['B.']}], {...scriptedModel, ...model});
	return {engine, chat: new Chat({engine, modelPath: '/m.gguf', layers: {flag}, library})};
}

const notices = async (events: AsyncIterable<ChatEvent>) => {
	const texts: string[] = [];
	for await (const event of events) if (event.type === 'notice') texts.push(event.text);
	return texts;
};
const promptText = (engine: ScriptedEngine) =>
	engine.requests
		.at(-1)!
		.prompt.map(({text}) => text)
		.join('');

test('a guess is said once, shown always, and used', async () => {
	const {chat, engine} = begin({chatTemplate: undefined});
	expect(await notices(chat.ask('one'))).toEqual([
		'The model has no chat template: chatml is guessed from the vocabulary, which has <|im_start|>. /template chooses another one.',
	]);
	expect(await notices(chat.ask('two'))).toEqual([]);
	expect(templateLine(chat.state.template!)).toBe('template chatml (guessed)');
	expect(templateJson(chat.state.template!)).toEqual({
		name: 'chatml',
		source: 'guessed from the vocabulary, which has <|im_start|>',
	});
	expect(promptText(engine)).toContain('<|im_start|>user\ntwo<|im_end|>\n<|im_start|>assistant\n');
});

test('a model that tells nothing gets plain completion, and that is said', async () => {
	const {chat} = begin({chatTemplate: undefined, controlTokens: []});
	expect(await notices(chat.ask('one'))).toEqual([expect.stringContaining('completed as plain text')]);
	expect(templateLine(chat.state.template!)).toBe('template none (the model has none)');
});

test("a template's stop strings end replies besides the person's own, without being settings", async () => {
	const {chat, engine} = begin({}, {chat_template: 'plain', stop: ['###']});
	await notices(chat.ask('one'));
	expect(engine.requests[0]!.settings.stop).toEqual(['###', '\nUser:']);
	expect(chat.state.conversation[0]!.reply!.settings.stop).toEqual(['###']);
});

test('the later choice counts: name over file, file over name', async () => {
	const file = `${bundledTemplates}/alpaca.jinja`;
	const {chat} = begin({}, {chat_template: 'llama2', chat_template_file: file});
	await notices(chat.load());
	expect(chat.state.template).toMatchObject({name: 'alpaca.jinja', reason: 'file'});
	chat.set({chat_template: 'gemma'});
	expect(chat.state.template).toMatchObject({name: 'gemma', reason: 'name'});
	chat.set({chat_template_file: file});
	expect(chat.state.template).toMatchObject({name: 'alpaca.jinja'});
	chat.set({chat_template: 'model'});
	expect(chat.state.template).toMatchObject({name: 'model', reason: 'own'});
	chat.set({temperature: 0});
	expect(chat.state.template).toMatchObject({name: 'model', reason: 'own'});
});

test('a choice that does not serve changes nothing', async () => {
	expect(() => begin({}, {chat_template: 'nonsense'})).toThrow(
		'There is no chat template called "nonsense".',
	);
	const {chat} = begin({}, {chat_template: 'gemma'});
	await notices(chat.load());
	expect(() => chat.set({chat_template: 'nonsense', temperature: 0})).toThrow('There is no chat template');
	expect(chat.state.settings.values).toMatchObject({chat_template: 'gemma', temperature: 0.8});
	expect(chat.setSaved({chat_template: 'gone', top_k: 5})).toBeUndefined(); // the flag counts more
	chat.set({temperature: 0.5});
	expect(begin({}).chat.setSaved({chat_template: 'gone', top_k: 5})).toBe(
		'There is no chat template called "gone". (kept setting, ignored)',
	);
});

test('a template that drops the system prompt without a word gets it in the first message', async () => {
	const chatTemplate =
		"{% for m in messages %}{% if m.role != 'system' %}[{{ m.role }}]{{ m.content }}{% endif %}{% endfor %}";
	const {chat, engine} = begin({chatTemplate}, {system_prompt: 'Be brief.'});
	expect(await notices(chat.ask('one'))).toEqual([expect.stringContaining('no system role')]);
	expect(promptText(engine)).toBe('[user]Be brief.\n\none');
});
