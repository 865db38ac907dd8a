import path from 'node:path';
import {printableLine} from '../printable.js';
import type {Chat, ChatEvent} from '../session/chat.js';
import type {TranscriptSink} from './transcript/store.js';

/** Goes on with another model and says so: two files of one model have the same name in the status line. */
export async function* switchModel(
	{chat, transcript}: {readonly chat: Chat; readonly transcript: TranscriptSink},
	file: string,
	signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
	yield* chat.switchModel(file, signal);
	const {model} = chat.state;
	if (!model) return;
	const text = `${printableLine(`${model.name} (${path.basename(file)})`)} answers from now on.`;
	transcript.add({kind: 'success', text});
}
