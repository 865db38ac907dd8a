import type {Conversation} from '../../session/conversation.js';
import {plural, stopLine} from '../../session/stop-line.js';
import type {TranscriptSink} from './store.js';

const mostTurns = 10;
/** More is slow to lay out and scrolls away at once. */
const mostCharacters = 30_000;

/** Shows the end of a conversation that was not said on this screen, and how much is above it. */
export function showTurns(transcript: TranscriptSink, conversation: Conversation): void {
	const shown = lastTurns(conversation);
	const above = conversation.length - shown.length;
	if (above > 0)
		transcript.add({
			kind: 'notice',
			text: `${plural(above, 'earlier turn')} above; /export writes all of it.`,
		});
	for (const {user, reply} of shown) {
		transcript.add({kind: 'user', text: user});
		if (!reply) continue;
		if (reply.thought !== '') transcript.add({kind: 'thought', text: end(reply.thought)});
		if (reply.text !== '') transcript.add({kind: 'assistant', text: end(reply.text)});
		const {stop} = reply;
		if (stop.reason === 'error') transcript.add({kind: 'error', text: stop.message, hint: stop.hint});
		else transcript.add({kind: 'stop', text: stopLine(reply)});
	}
}

function lastTurns(conversation: Conversation): Conversation {
	let characters = 0;
	let count = 0;
	while (count < Math.min(mostTurns, conversation.length)) {
		const {user, reply} = conversation.at(-1 - count)!;
		characters += user.length + (reply?.text.length ?? 0) + (reply?.thought.length ?? 0);
		if (count > 0 && characters > mostCharacters) break;
		count++;
	}

	return count === 0 ? [] : conversation.slice(-count);
}

const end = (text: string): string =>
	text.length > mostCharacters ? `… ${text.slice(-mostCharacters)}` : text;
