import {describe, expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {Controller} from '../../source/ui/controller.js';
import {statusText} from '../../source/ui/status.js';
import type {Entry} from '../../source/ui/transcript/entry.js';
import {ScriptedEngine, type ScriptedReply, scriptedModel} from '../helpers/scripted-engine.js';

/** A controller on a scripted engine; `log` is what a person would see, in order. */
function begin(replies: ScriptedReply[], failures: string[] = []) {
	const engine = new ScriptedEngine(replies, scriptedModel, failures);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {}});
	const log: string[] = [];
	const exits: number[] = [];
	let time = 0;
	let prompt = '';
	const add = (entry: Entry) => {
		log.push(`${entry.kind}: ${entry.kind === 'rows' ? entry.rows.join('|') : entry.text}`);
	};
	const controller = new Controller({
		chat,
		echoes: true,
		transcript: {
			add,
			begin: () => log.push('['),
			append: (text, channel) => log.push(channel === 'thought' ? `(${text})` : text),
			end(why) {
				log.push(']');
				if (why) add(why);
			},
		},
		context: {chat, keys: [], prompts: new SavedPrompts('/nowhere'), save: async () => {}},
		copy: text => log.push(`copied: ${text}`),
		edit: text => {
			prompt = text;
		},
		clearScreen: () => log.push('cleared'),
		exit: code => exits.push(code),
		now: () => (time += 100),
	});
	return {controller, chat, engine, log, exits, prompt: () => prompt};
}

/** Resolves when the controller shows something. */
const until = (controller: Controller, condition: () => boolean) =>
	new Promise<void>(resolve => {
		const check = () => {
			if (!condition()) return;
			end();
			resolve();
		};
		const end = controller.subscribe(check);
		check();
	});

const stop = 'stop: ■ EOS <|im_end|> (id 2) · 1 token · 100 tok/s';

describe('a conversation', () => {
	test('question, reply, stop line', async () => {
		const {controller, log} = begin([{pieces: ['Hello.']}]);
		await controller.submit('hi');
		expect(log).toEqual(['user: hi', '[', 'Hello.', ']', stop]);
	});

	test('thoughts go their own way', async () => {
		const {controller, log} = begin([{pieces: [{thought: 'hm'}, 'Yes.']}]);
		await controller.submit('hi');
		expect(log.slice(1, 5)).toEqual(['[', '(hm)', 'Yes.', ']']);
	});

	test('a failure is an entry with its next step, and the chat goes on', async () => {
		const {controller, log} = begin([{pieces: ['B.']}], ['No such file.']);
		await controller.submit('one');
		await controller.submit('two');
		expect(log).toEqual(['user: one', 'error: No such file.', 'user: two', '[', 'B.', ']', stop]);
	});

	test('a message sent during a reply waits for its end, and comes back when it is stopped', async () => {
		const {controller, log, prompt} = begin([{pieces: ['A'], hang: true}, {pieces: ['B.']}]);
		const first = controller.submit('one');
		await until(controller, () => controller.getSnapshot().activity.type === 'writing');
		await controller.submit('/temperature 0.5');
		await controller.submit('two');
		expect(controller.getSnapshot().queued).toBe(1);
		expect(statusText(controller.getSnapshot(), begin([]).chat.state)).toContain('1 queued');
		controller.stopReply();
		await first;
		expect(log).not.toContain('user: two');
		expect(prompt()).toBe('two');
		expect(controller.getSnapshot()).toMatchObject({queued: 0, activity: {type: 'idle'}});
	});

	test('what was queued is asked when the reply has ended by itself', async () => {
		const {controller, log} = begin([{pieces: ['A']}, {pieces: ['B.']}]);
		const first = controller.submit('one');
		await until(controller, () => controller.getSnapshot().activity.type === 'writing');
		await controller.submit('//two');
		await first;
		expect(log.slice(-5)).toEqual(['user: /two', '[', 'B.', ']', stop]);
	});
});

describe('commands', () => {
	test('their replies are interpreted', async () => {
		const {controller, log, exits} = begin([{pieces: ['A.']}, {pieces: ['B.']}]);
		await controller.submit('one');
		log.length = 0;
		await controller.submit('/copy');
		await controller.submit('/regen');
		await controller.submit('/clear');
		await controller.submit('/nonsense');
		await controller.submit('/exit');
		expect(log).toEqual([
			'user: /copy',
			'copied: A.',
			'success: Sent 2 characters to the clipboard.',
			'user: /regen',
			'[',
			'B.',
			']',
			stop,
			'user: /clear',
			'cleared',
			'notice: A new conversation.',
			'user: /nonsense',
			'error: There is no command /nonsense.',
			'user: /exit',
		]);
		expect(exits).toEqual([0]);
	});
});

describe('/edit', () => {
	/** A conversation of two turns whose first message is in the prompt. */
	async function editing() {
		const all = begin([{pieces: ['A.']}, {pieces: ['B.']}, {pieces: ['C.']}]);
		await all.controller.submit('one');
		await all.controller.submit('two');
		await all.controller.submit('/edit 1');
		const said = () => all.chat.state.conversation.map(({user}) => user);
		const status = () => statusText(all.controller.getSnapshot(), all.chat.state);
		return {...all, said, status};
	}

	test('is shown, and Esc or an emptied prompt leaves the conversation as it was', async () => {
		const {controller, prompt, said, status} = await editing();
		expect(prompt()).toBe('one');
		expect(status()).toContain('editing message 1');
		controller.act({type: 'cancel'});
		expect(said()).toEqual(['one', 'two']);
		expect(prompt()).toBe('');
		expect(status()).not.toContain('editing');
		await controller.submit('/edit 2');
		expect(controller.edited).toBe(2);
		controller.act({type: 'cleared'});
		expect(said()).toEqual(['one', 'two']);
	});

	test('ends with what is sent, and with a move elsewhere', async () => {
		const {controller, said} = await editing();
		await controller.submit('/clear');
		expect(controller.edited).toBeUndefined();
		const other = await editing();
		await other.controller.submit('three');
		expect(other.controller.edited).toBeUndefined();
		other.controller.act({type: 'cancel'});
		expect(other.said()).toEqual(['three']);
		expect(said()).toEqual([]);
	});
});

describe('Ctrl+C', () => {
	test('stops the reply and keeps the partial one', async () => {
		const {controller, log, chat} = begin([{pieces: ['Once'], hang: true}]);
		const reply = controller.submit('story');
		await until(controller, () => controller.getSnapshot().activity.type === 'writing');
		controller.act({type: 'interrupt'});
		await reply;
		expect(log.at(-1)).toBe('stop: ■ stopped by you · 1 token · 100 tok/s · /continue');
		expect(chat.state.conversation[0]!.reply!.text).toBe('Once');
	});

	test('on an empty prompt arms, the second leaves; anything else disarms', () => {
		const {controller, exits} = begin([]);
		controller.act({type: 'interrupt'});
		expect(controller.getSnapshot().isExitArmed).toBe(true);
		controller.act({type: 'none'});
		expect(controller.getSnapshot().isExitArmed).toBe(false);
		controller.act({type: 'interrupt'});
		controller.act({type: 'interrupt'});
		expect(exits).toEqual([0]);
	});
});

test('a Ctrl+C right after a reply was meant for the reply', async () => {
	const {controller, exits} = begin([{pieces: ['A.']}]);
	await controller.submit('one');
	controller.act({type: 'interrupt'});
	expect(controller.getSnapshot().isExitArmed).toBe(false);
	expect(exits).toEqual([]);
});

test('the model is loaded at the start, also behind a command that goes wrong, and once for a message', async () => {
	for (const prompt of [undefined, '/export', 'one']) {
		const {controller, engine} = begin([{pieces: ['A.']}]);
		await controller.start(prompt);
		expect(engine.loads).toHaveLength(1);
	}
});

test('the status line says what matters, most important first', async () => {
	const {controller, chat} = begin([{pieces: ['A.']}]);
	await controller.submit('one');
	chat.set({temperature: 0.2, stop: ['#'], system_prompt: 'x'});
	expect(statusText(controller.getSnapshot(), chat.state)).toBe(
		'Scripted · model\'s template · 4/2048 · temperature 0.2 · stop "#" · system prompt',
	);
	// What has no room is counted, the least important first.
	const narrow = (columns: number) => statusText(controller.getSnapshot(), chat.state, columns);
	expect(narrow(80)).toBe('Scripted · model\'s template · 4/2048 · temperature 0.2 · stop "#" · +1');
	expect(narrow(39)).toBe("Scripted · model's template · 4/2048");
	expect(narrow(34)).toBe("Scripted · model's template · +4");
	expect(narrow(5)).toBe('Scripted');
	chat.usePreset({name: 'my.own', values: {top_k: 5, eos_reward: 'on'}, over: 'flag'});
	expect(statusText(controller.getSnapshot(), chat.state)).toBe(
		'eos_reward on from 820/1024 · Scripted · model\'s template · 4/2048 · preset my.own · temperature 0.2 · stop "#" · system prompt',
	);
	chat.set({
		temperature: undefined,
		stop: undefined,
		grammar: 'root ::= "yes\n"',
		lora: ['/far/style.gguf:0.5'],
		draft_model: '/far/small.gguf',
	});
	expect(statusText(controller.getSnapshot(), chat.state)).toMatch(
		/ · grammar · system prompt · lora style × 0\.5 · draft small$/,
	);
	expect(statusText(controller.getSnapshot(), {...chat.state, isPrivate: true})).toMatch(/^private · /);
	chat.usePreset(undefined);
	const writing = {
		...controller.getSnapshot(),
		activity: {type: 'writing', tokens: 57, tokensPerSecond: 38, contextTokens: 61} as const,
	};
	expect(statusText(writing, chat.state)).toMatch(/^57\/1024 tokens · 38 tok\/s · Scripted/);
	const loading = {...controller.getSnapshot(), activity: {type: 'loading', fraction: 0.5} as const};
	expect(statusText(loading, chat.state)).toMatch(/^loading █████░░░░░ 50 %/);
});
