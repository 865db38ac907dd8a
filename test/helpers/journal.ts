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
	const recorder = new Recorder({folder, program: '0.0.0', self, clock, textMs: 0});
	const library = new TemplateLibrary([bundledTemplates]);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {flag}, recorder, clock, library});
	onTestFinished(() => chat.dispose());
	const conversations = new Conversations(folder, self);
	const file = () => path.join(folder, `${recorder.id}.jsonl`);
	return {engine, chat, recorder, conversations, file, read: () => readBack(file())};
}

export const readBack = (file: string): Journal => parseJournal(readFileSync(file));

export async function all(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
	const list: ChatEvent[] = [];
	for await (const event of events) list.push(event);
	return list;
}
