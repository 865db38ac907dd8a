import path from 'node:path';
import type {CommandContext} from '../commands/types.js';
import {printableLine} from '../printable.js';
import type {Chat, ChatEvent} from '../session/chat.js';
import {settleModel} from '../session/settle.js';
import {Presets} from '../settings/presets/presets.js';
import type {TranscriptSink} from './transcript/store.js';

type SwitchSurroundings = {
	readonly chat: Chat;
	readonly transcript: TranscriptSink;
	readonly context: CommandContext;
};

/** Goes on with another model and says so: two files of one model have the same name in the status line. */
export async function* switchModel(
	{chat, transcript, context}: SwitchSurroundings,
	file: string,
	signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
	yield* chat.switchModel(file, signal);
	const {model} = chat.state;
	if (!model) return;
	for (const text of await settleModel(chat, context.presets ?? new Presets())) yield {type: 'notice', text};
	for (const text of chat.newContradictions()) yield {type: 'notice', text};
	const text = `${printableLine(`${model.name} (${path.basename(file)})`)} answers from now on.`;
	transcript.add({kind: 'success', text});
}
