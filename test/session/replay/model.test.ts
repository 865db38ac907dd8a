import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {bundledTemplates} from '../../../source/paths.js';
import {Chat, type ChatEvent} from '../../../source/session/chat.js';
import {Conversations} from '../../../source/session/journal/conversations.js';
import {Recorder} from '../../../source/session/journal/recorder.js';
import {TemplateLibrary} from '../../../source/templates/library.js';
import {newEngine} from '../../helpers/engine.js';
import {all, readBack, self} from '../../helpers/journal.js';
import {modelPath} from '../../helpers/model.js';
import {startProgram} from '../../helpers/program.js';
import {temporaryDirectory} from '../../helpers/temporary.js';

const folder = temporaryDirectory();
const patience = 300_000;

/** A chat of one program on the bundled model. */
function realChat() {
	const recorder = new Recorder({folder: folder.path, program: '0.0.0', self});
	const chat = new Chat({
		engine: newEngine(),
		modelPath,
		layers: {flag: {temperature: 0.8, threads: 1, gpu: 'off', max_new_tokens: 24}},
		library: new TemplateLibrary([bundledTemplates]),
		recorder,
		telemetry: false,
	});
	onTestFinished(() => chat.dispose());
	return {chat, recorder};
}

const run = async (...args: string[]) => {
	const env = {HOME: folder.path, XDG_STATE_HOME: path.join(folder.path, 'state')};
	return startProgram(['replay', ...args], {env}).ended;
};

/** Stops a reply once some of it is there. */
async function stopped(events: (signal: AbortSignal) => AsyncIterable<ChatEvent>) {
	const abort = new AbortController();
	for await (const event of events(abort.signal))
		if (event.type === 'text' && event.tokens > 5) abort.abort();
}

test(
	'a sampled conversation of ten turns, with all that can happen in one, is repeated to the last token',
	async () => {
		const {chat, recorder} = realChat();
		await all(chat.ask('What is EOS?'));
		// So hot that another seed cannot give the same reply.
		chat.set({temperature: 2});
		await all(chat.ask('Tell me a story about a dragon.'));
		chat.set({temperature: 0.8});
		await all(chat.regenerate());
		chat.set({max_new_tokens: 6});
		await all(chat.ask('Tell me about the sea.'));
		chat.set({max_new_tokens: 24});
		await all(chat.continueReply());
		chat.set({ignore_eos: 'on', max_new_tokens: 150});
		for await (const event of chat.ask('Why is the sky blue?'))
			if (event.type === 'text' && chat.state.settings.values.top_k === 40)
				chat.set({top_k: 3, temperature: 1.5});
		chat.set({top_k: undefined, temperature: undefined, ignore_eos: undefined, max_new_tokens: 24});
		chat.undo();
		await all(chat.ask('What is a token?'));
		await stopped(signal => chat.ask('Count to one hundred.', signal));
		await all(chat.ask('What is the capital of Italy?'));
		const file = path.join(folder.path, `${recorder.id}.jsonl`);
		const id = recorder.id!;
		await chat.dispose();

		// Another program goes on, with an empty KV cache.
		const later = realChat();
		await later.chat.resume(await new Conversations(folder.path, self).open(id));
		await all(later.chat.ask('And of France?'));
		later.chat.set({repetition_penalty: 1.2, stop: ['.']});
		await all(later.chat.ask('Tell me a story.'));
		await all(later.chat.continueReply());
		later.chat.set({context_length: 1024});
		await all(later.chat.ask('What is a context?'));
		expect(later.chat.state.conversation).toHaveLength(9);
		await later.chat.dispose();

		const journal = readBack(file);
		const reused = journal.generations.map(({id}) => {
			const node = journal.tree.nodes.get(id);
			return node?.type === 'reply' ? node.reply.stats.reused_tokens : 0;
		});
		const changed = [...journal.tree.nodes.values()].filter(
			node => node.type === 'reply' && node.reply.changes,
		);
		expect(changed).toHaveLength(1);
		// Two programs and a new context begin from nothing; all others stand on what was there.
		expect(reused.filter(count => count === 0)).toHaveLength(3);
		const {code, stdout, stderr} = await run(file, '--output', 'json');
		expect(stderr).toBe('');
		const {summary, replies} = JSON.parse(stdout);
		expect(summary).toBe('13 of 13 replies identical');
		expect(code).toBe(0);
		for (const {recorded, repeated} of replies) expect(repeated.token_ids).toEqual(recorded.token_ids);

		// Another seed in the file, and the reply is another one; those after it are repeated over the recorded prompt.
		const lines = readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		const seeded = lines.filter(({type}) => type === 'reply')[1];
		seeded.seed = (seeded.seed + 1) % 2 ** 31;
		const other = path.join(folder.path, 'changed.jsonl');
		writeFileSync(other, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
		const again = await run(other);
		expect(again.stdout).toContain(`✗ ${seeded.id} Tell me a story about a dragon. · differs from token `);
		expect(again.stdout).toContain('--- recorded ■ ');
		expect(again.stdout).toMatch(/\n-.*\n(?:.*\n)*\+\S/);
		expect(again.stdout).not.toContain('\u001B');
		expect(again.stdout).toMatch(/\d+ of 13 replies identical\n$/);
		expect(again.code).toBe(1);
	},
	patience,
);
