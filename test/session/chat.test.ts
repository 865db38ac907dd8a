import {describe, expect, test} from 'vitest';
import type {StopReason} from '../../source/engine/types.js';
import {Chat, type ChatEvent} from '../../source/session/chat.js';
import {offers} from '../../source/session/offers.js';
import {stopLine} from '../../source/session/stop-line.js';
import {isCut} from '../../source/session/stop-reasons.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {ScriptedEngine, type ScriptedReply, scriptedModel} from '../helpers/scripted-engine.js';

function begin(
	replies: ScriptedReply[],
	flag: PartialSettings = {},
	model = scriptedModel,
	failures: string[] = [],
) {
	const engine = new ScriptedEngine(replies, model, failures);
	return {engine, chat: new Chat({engine, modelPath: '/m.gguf', layers: {flag}})};
}

async function all(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
	const list: ChatEvent[] = [];
	for await (const event of events) list.push(event);
	return list;
}

const promptText = (engine: ScriptedEngine) =>
	engine.requests
		.at(-1)!
		.prompt.map(piece => piece.text)
		.join('');

describe('a reply', () => {
	test('comes as events, ends with `reply`, and is in the conversation', async () => {
		const {chat} = begin([{pieces: ['Hel', 'lo.']}]);
		const events = await all(chat.ask('hi'));
		expect(events.map(event => event.type)).toEqual([
			'loading',
			'loaded',
			'prefill',
			'text',
			'text',
			'reply',
		]);
		expect(chat.state.conversation).toMatchObject([
			{user: 'hi', reply: {text: 'Hello.', seed: 4242, stop: {reason: 'eos'}}},
		]);
	});

	test('keeps the thought apart', async () => {
		const {chat} = begin([{pieces: [{thought: 'hm'}, 'Yes.']}]);
		await all(chat.ask('hi'));
		expect(chat.state.conversation[0]!.reply).toMatchObject({text: 'Yes.', thought: 'hm'});
	});

	test('that is aborted keeps what there was', async () => {
		const {chat} = begin([{pieces: ['Once'], hang: true}]);
		const abort = new AbortController();
		for await (const event of chat.ask('story', abort.signal)) if (event.type === 'text') abort.abort();
		expect(chat.state.conversation[0]!.reply).toMatchObject({text: 'Once', stop: {reason: 'aborted'}});
	});

	test('hears of settings that change while it is written, and of nothing else', async () => {
		const {chat, engine} = begin([{pieces: ['Once', ' upon', ' a']}]);
		for await (const event of chat.ask('story'))
			if (event.type === 'text' && event.tokens === 2) chat.set({temperature: 0.3});
		expect(engine.changes.map(({temperature, top_k}) => [temperature, top_k])).toEqual([[0.3, 40]]);
		chat.set({temperature: 0.4});
		expect(engine.changes).toHaveLength(1);
	});

	test('the second prompt holds the first turn', async () => {
		const {chat, engine} = begin([{pieces: ['A.']}, {pieces: ['B.']}], {system_prompt: 'S'});
		await all(chat.ask('one'));
		await all(chat.ask('two'));
		expect(promptText(engine)).toBe(
			'<|im_start|>system\nS<|im_end|>\n<|im_start|>user\none<|im_end|>\n<|im_start|>assistant\nA.<|im_end|>\n<|im_start|>user\ntwo<|im_end|>\n<|im_start|>assistant\n',
		);
	});

	test('a turn without a reply is left out of later prompts', async () => {
		const {chat, engine} = begin([
			{stop: {reason: 'error', message: 'The engine crashed.'}},
			{pieces: ['B.']},
		]);
		await all(chat.ask('one'));
		await all(chat.ask('two'));
		expect(promptText(engine)).not.toContain('one');
		expect(chat.state.conversation.map(turn => turn.user)).toEqual(['one', 'two']);
	});

	test('plain completion sends what was said as it stands', async () => {
		const {chat, engine} = begin([{pieces: [' in Paris']}, {}], {chat_template: 'none', system_prompt: 'S'});
		await all(chat.ask('Once upon a time'));
		expect(engine.requests[0]!.prompt).toEqual([{text: 'Once upon a time', control: true}]);
		await all(chat.ask(' there'));
		expect(promptText(engine)).toBe('Once upon a time in Paris there');
	});
});

describe('going back and on', () => {
	test('/regen asks the same again and keeps the reply as a branch', async () => {
		const {chat, engine} = begin([{pieces: ['A.']}, {pieces: ['B.']}]);
		await all(chat.ask('one'));
		const first = promptText(engine);
		await all(chat.regenerate());
		expect(promptText(engine)).toBe(first);
		expect(chat.state.conversation).toMatchObject([{user: 'one', reply: {text: 'B.'}}]);
		chat.switchTo(2);
		expect(chat.state.conversation).toMatchObject([{user: 'one', reply: {text: 'A.'}}]);
		chat.switchBack();
		expect(chat.state.conversation).toMatchObject([{reply: {text: 'B.'}}]);
		expect(() => chat.switchTo(9)).toThrow('There is no 9 in this conversation.');
	});

	test('a regeneration that fails before its first word keeps the old reply', async () => {
		const {chat} = begin([{pieces: ['A.']}, {stop: {reason: 'error', message: 'crash'}}]);
		await all(chat.ask('one'));
		await all(chat.regenerate());
		expect(chat.state.conversation).toMatchObject([{reply: {text: 'A.'}}]);
	});

	test('/continue goes on after the tokens of the cut reply', async () => {
		const {chat, engine} = begin([
			{pieces: ['A', ' B'], stop: {reason: 'max_new_tokens', limit: 2}},
			{pieces: [' C.']},
		]);
		await all(chat.ask('one'));
		await all(chat.continueReply());
		expect(engine.requests[1]!.continueTokenIds).toEqual([100, 101]);
		expect(chat.state.conversation).toMatchObject([
			{reply: {text: 'A B C.', replyTokenIds: [100, 101, 100]}},
		]);
		expect(chat.state.tree.nodes.get(3)).toMatchObject({parent: 1, continues: 2});
		expect(chat.state.tree.nodes.get(2)).toMatchObject({reply: {text: 'A B'}});
	});

	test('again and again: text that was cut and the tokens that follow it stay together', async () => {
		const {chat, engine} = begin([
			{pieces: ['A', '. B'], stop: {reason: 'max_sentences', limit: 1}},
			{pieces: [' C', ' D'], stop: {reason: 'max_new_tokens', limit: 2}},
			{pieces: [' E.'], stop: {reason: 'stop_token', token: {id: 7, text: 'x'}}},
		]);
		await all(chat.ask('one'));
		await all(chat.continueReply());
		await all(chat.continueReply());
		const [first, second, third] = engine.requests;
		const text = {text: 'A. B', control: false};
		expect(second).toMatchObject({prompt: [...first!.prompt, text]});
		expect(second!.continueTokenIds).toBeUndefined();
		expect(third).toMatchObject({prompt: [...first!.prompt, text], continueTokenIds: [100, 101]});
		expect(chat.state.conversation[0]!.reply).toMatchObject({text: 'A. B C D E.', textBefore: 'A. B'});
	});

	test('after a stop string it goes on from the text, which the tokens overshoot', async () => {
		const {chat, engine} = begin([
			{pieces: ['A'], stop: {reason: 'stop_string', string: '#'}},
			{pieces: [' C.']},
		]);
		await all(chat.ask('one'));
		await all(chat.continueReply());
		expect(engine.requests[1]!.continueTokenIds).toBeUndefined();
		expect(engine.requests[1]!.prompt.at(-1)).toEqual({text: 'A', control: false});
	});

	test('/undo takes turns back', async () => {
		const {chat} = begin([{pieces: ['A.']}, {pieces: ['B.']}, {pieces: ['C.']}]);
		for (const question of ['one', 'two', 'three']) await all(chat.ask(question));
		expect(chat.undo(2).map(turn => turn.user)).toEqual(['two', 'three']);
		expect(chat.state.conversation.map(turn => turn.user)).toEqual(['one']);
		expect(chat.state.tree.nodes.size).toBe(6);
		expect(chat.undo(7).map(turn => turn.user)).toEqual(['one']);
		expect(chat.undo(1)).toEqual([]);
		chat.switchTo(3);
		expect(chat.state.conversation.map(turn => turn.user)).toEqual(['one', 'two', 'three']);
	});
});

describe('a full context', () => {
	const small = {...scriptedModel, contextLength: 40};
	const words = (count: number) => Array.from({length: count}, (_, index) => `w${index}`).join(' ');

	test('drop_oldest leaves out turns, says which and how many tokens, and keeps the system prompt', async () => {
		const {chat, engine} = begin(
			[{pieces: ['A.']}, {pieces: ['B.']}, {pieces: ['C.']}, {}],
			{system_prompt: 'KEEP'},
			small,
		);
		await all(chat.ask(`one ${words(9)}`));
		await all(chat.ask(`two ${words(9)}`));
		const events = await all(chat.ask(`three ${words(9)}`));
		expect(events.filter(event => event.type === 'notice')).toEqual([
			{type: 'notice', text: 'Context is full: turns 1–2 left the prompt (26 tokens of 40).'},
		]);
		expect(promptText(engine)).toContain('KEEP');
		expect(promptText(engine)).not.toContain('one');
		expect(promptText(engine)).toContain('three');
		expect(chat.state.conversation).toHaveLength(3);
		expect(await all(chat.ask('four'))).not.toContainEqual(expect.objectContaining({type: 'notice'}));
	});

	test('a conversation far beyond it is not rendered and counted as a whole', async () => {
		const {chat, engine} = begin(
			Array.from({length: 6}, () => ({pieces: [`${'long '.repeat(100)}A.`]})),
			{},
			small,
		);
		for (const question of ['one', 'two', 'three', 'four', 'five']) await all(chat.ask(question));
		const counted: number[] = [];
		const count = engine.countTokens.bind(engine);
		engine.countTokens = async prompt => {
			counted.push(prompt.reduce((sum, {text}) => sum + text.length, 0));
			return count(prompt);
		};
		// Nothing is known any more of what was left out before.
		await all(chat.switchModel('/other.gguf'));
		expect((await all(chat.ask('six'))).at(-1)).toMatchObject({reply: {stop: {reason: 'eos'}}});
		expect(Math.max(...counted)).toBeLessThan(40 * 32 + 200);
	});

	const refused = async (flag: PartialSettings, text: string, before: string[] = []) => {
		const {chat, engine} = begin([{pieces: ['A.']}], flag, small);
		for (const question of before) await all(chat.ask(question));
		const last = (await all(chat.ask(text))).at(-1);
		// What cannot be asked does not stay in the conversation.
		expect(chat.state.conversation.map(turn => turn.user)).toEqual(before);
		expect(engine.requests).toHaveLength(before.length);
		return last?.type === 'reply' ? last.reply.stop : undefined;
	};

	test('stop refuses with both numbers', async () => {
		expect(await refused({context_overflow: 'stop'}, words(50), ['one'])).toMatchObject({
			reason: 'error',
			message: expect.stringMatching(/^The conversation has \d+ tokens and the context holds 40\.$/),
		});
	});

	test('a message that can never fit is an error with both numbers, never a cut', async () => {
		expect(await refused({}, words(50))).toMatchObject({
			message: expect.stringMatching(
				/^This message with its system prompt has \d+ tokens and the context holds 40\.$/,
			),
		});
	});

	test('a huge text is refused without tokenizing it', async () => {
		expect(await refused({}, 'x'.repeat(1e6))).toMatchObject({
			message: 'The prompt has 1.0 million characters, far beyond a context of 40 tokens.',
		});
	});

	test('a reply that fills it can be continued only when turns can leave', async () => {
		const full: ScriptedReply = {pieces: ['a'], stop: {reason: 'context_full', limit: 40}};
		const {chat} = begin([full, full], {}, small);
		await all(chat.ask('one'));
		expect(chat.state.conversation[0]!.reply!.canContinue).toBe(false);
		await all(chat.ask('two'));
		expect(chat.state.conversation[1]!.reply!.canContinue).toBe(true);
	});
});

describe('models', () => {
	test('one that does not load is an error reply, and the next message tries again', async () => {
		const {chat} = begin([{pieces: ['A.']}], {}, scriptedModel, ['No such file.']);
		const events = await all(chat.ask('one'));
		expect(events).toMatchObject([
			{type: 'reply', reply: {stop: {reason: 'error', message: 'No such file.', hint: 'Try another.'}}},
		]);
		// It is there for /regen; another message takes its place.
		expect(chat.state.conversation).toMatchObject([{user: 'one'}]);
		await all(chat.ask('two'));
		expect(chat.state.conversation).toMatchObject([{user: 'two', reply: {text: 'A.'}}]);
	});

	test('switching to one that does not load keeps the old one', async () => {
		const {chat} = begin([], {}, scriptedModel, ['Broken.']);
		await expect(all(chat.switchModel('/other.gguf'))).rejects.toThrow('Broken.');
		expect(chat.state.modelPath).toBe('/m.gguf');
		await all(chat.switchModel('/good.gguf'));
		expect(chat.state).toMatchObject({modelPath: '/good.gguf', model: {path: '/good.gguf'}});
	});

	test('their recommended values are used, below what the person says', async () => {
		const {chat} = begin([{}], {top_k: 7}, {...scriptedModel, recommended: {temperature: 0.6, top_k: 20}});
		await all(chat.load());
		expect(chat.state.settings.values).toMatchObject({temperature: 0.6, top_k: 7});
		expect(chat.state.settings.origin.temperature).toBe('model');
	});

	test('a template without a system role gets the system prompt in the first message, said once', async () => {
		const chatTemplate =
			"{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}{% for m in messages %}[{{ m.role }}:{{ m.content }}]{% endfor %}";
		const {chat, engine} = begin(
			[{pieces: ['A']}, {}],
			{system_prompt: 'S'},
			{...scriptedModel, chatTemplate},
		);
		const notices = (events: ChatEvent[]) => events.filter(event => event.type === 'notice');
		expect(notices(await all(chat.ask('one')))).toHaveLength(1);
		expect(promptText(engine)).toBe('[user:S\n\none]');
		expect(notices(await all(chat.ask('two')))).toEqual([]);
	});
});

describe('the stop line', () => {
	const ended = async (reply: ScriptedReply, flags: PartialSettings = {}) => {
		const {chat} = begin([reply], flags);
		await all(chat.ask('x'));
		return chat.state.conversation[0]!.reply!;
	};
	const pieces = ['a', ' b'];
	const token = {id: 7, text: '<|end|>'};

	test.each<[ScriptedReply, string]>([
		[{pieces}, '■ EOS <|im_end|> (id 2) · 2 tokens · 100 tok/s'],
		[{pieces, stop: {reason: 'stop_string', string: '\n#'}}, '■ stop string "\\n#" · 2 tokens · 100 tok/s'],
		[{pieces, stop: {reason: 'stop_token', token}}, '■ stop token <|end|> (id 7) · 2 tokens · 100 tok/s'],
		[
			{pieces, stop: {reason: 'stop_regex', pattern: '/\\n\\d/', match: '\n2\u001B[31m'}},
			'■ stop_regex /\\n\\d/ matched " 2" · 2 tokens · 100 tok/s',
		],
		[{pieces, stop: {reason: 'max_new_tokens', limit: 2}}, '■ max_new_tokens 2/2 · 100 tok/s'],
		[{pieces, stop: {reason: 'max_sentences', limit: 3}}, '■ max_sentences 3 · 2 tokens · 100 tok/s'],
		[{pieces, stop: {reason: 'max_lines', limit: 3}}, '■ max_lines 3 · 2 tokens · 100 tok/s'],
		[
			{pieces, stop: {reason: 'loop', passage: 'and so on '.repeat(9), times: 12}},
			`■ loop: "${'and so on '.repeat(4)}…" 12 times · 2 tokens · 100 tok/s`,
		],
		[{pieces, stop: {reason: 'max_time', limit: 5}}, '■ max_time 5 s · 2 tokens · 100 tok/s'],
		[
			{pieces, stop: {reason: 'context_full', limit: 40}},
			'■ context full (40 tokens) · 2 tokens · 100 tok/s',
		],
		[{pieces, stop: {reason: 'aborted'}}, '■ stopped by you · 2 tokens · 100 tok/s'],
		[{stop: {reason: 'error', message: 'It\u001B[31m broke.'}}, '■ error: It broke.'],
	])('says exactly why: %j', async (reply, expected) => expect(stopLine(await ended(reply))).toBe(expected));

	test('what a limit or a loop ended is cut, what ended by itself or where it was asked to is not', async () => {
		expect(isCut({reason: 'loop', passage: 'a', times: 9})).toBe(true);
		expect(isCut({reason: 'max_lines', limit: 3})).toBe(true);
		expect(isCut({reason: 'max_sentences', limit: 3})).toBe(true);
		expect(isCut({reason: 'stop_token', token})).toBe(false);
		expect(isCut({reason: 'stop_regex', pattern: '/a/', match: 'a'})).toBe(false);
	});

	test('offers what helps, and nothing after a reply that ended by itself', async () => {
		const offered = async (stop: StopReason, flags: PartialSettings = {}) =>
			offers(await ended({pieces, stop}, flags));
		expect(offers(await ended({pieces}))).toEqual([]);
		expect(await offered({reason: 'max_new_tokens', limit: 2})).toEqual([
			'/continue',
			'/max_new_tokens 4',
			'/eos_reward on',
		]);
		const last = async (flags: PartialSettings) =>
			(await offered({reason: 'max_new_tokens', limit: 2}, flags)).at(-1);
		expect(await last({eos_reward: 'on'})).toBe('/max_new_tokens 4');
		expect(await last({ignore_eos: 'on'})).toBe('/ignore_eos off');
		expect(await last({min_new_tokens: 2})).toBe('/min_new_tokens off');
		expect(await offered({reason: 'max_time', limit: 5})).toEqual(['/continue', '/max_time 10']);
		expect(await offered({reason: 'max_lines', limit: 5})).toEqual(['/continue']);
		expect(await offered({reason: 'aborted'})).toEqual(['/continue']);
		expect(await offered({reason: 'stop_string', string: '#'})).toEqual([]);
		expect(await offered({reason: 'context_full', limit: 9})).toEqual([
			'/context_length or /clear makes room',
		]);
		const loop = {reason: 'loop', passage: 'a', times: 9} as const;
		expect(await offered(loop)).toEqual(['/regen', '/repetition_penalty 1.1', '/loop_guard off']);
		expect(await offered(loop, {repetition_penalty: 1.2})).toEqual(['/regen', '/loop_guard off']);
	});
});
