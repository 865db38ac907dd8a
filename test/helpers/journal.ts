import {readFileSync} from 'node:fs';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {bundledTemplates} from '../../source/paths.js';
import {Chat, type ChatEvent} from '../../source/session/chat.js';
import {Conversations} from '../../source/session/journal/conversations.js';
import {type Journal, parseJournal} from '../../source/session/journal/parse.js';
import {Recorder} from '../../source/session/journal/recorder.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {TemplateLibrary} from '../../source/templates/library.js';
import {ScriptedEngine, type ScriptedReply} from './scripted-engine.js';

/** This process, and no other that lives. */
export const self = {pid: process.pid, host: 'here', isRunning: (pid: number) => pid === process.pid};

/** A chat on a scripted engine that is written down in a folder. Time goes on by a second with each look. */
export function recordedChat(folder: string, replies: ScriptedReply[], flag: PartialSettings = {}) {
	const engine = new ScriptedEngine(replies);
	let seconds = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000;
	const clock = () => seconds++ * 1000;
	const recorder = new Recorder({folder, program: '0.0.0', self, clock, textMs: 1});
	const library = new TemplateLibrary([bundledTemplates]);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {flag}, recorder, clock, library});
	onTestFinished(() => chat.dispose());
	const conversations = new Conversations(folder, self);
	const file = () => path.join(folder, `${recorder.id}.jsonl`);
	return {engine, chat, recorder, conversations, file, read: () => readBack(file())};
}

/** A journal of so many turns, of which only the texts matter. */
export function longJournal(id: string, turns: number): string {
	const at = '2026-01-02T03:04:05.000Z';
	const lines: object[] = [
		{type: 'header', format: 'llama-chat-journal', version: 1, id, created: at},
		{type: 'open', at, program: '0.0.0'},
	];
	for (let turn = 1; turn <= turns; turn++) {
		const user = 2 * turn - 1;
		const stop = {reason: 'eos', token: {id: 2, text: '<|im_end|>'}};
		const prompt = {from: 0, same: 0, tokens: []};
		const text = `Reply ${turn}. ${'word '.repeat(100)}`;
		lines.push({type: 'user', id: user, parent: user - 1, at, text: `Question ${turn}?`});
		lines.push({
			type: 'reply',
			id: user + 1,
			parent: user,
			at,
			text,
			stop,
			seed: 1,
			stats: {},
			prompt,
			tokens: [],
		});
	}

	return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}

export const readBack = (file: string): Journal => parseJournal(readFileSync(file));

export async function all(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
	const list: ChatEvent[] = [];
	for await (const event of events) list.push(event);
	return list;
}
