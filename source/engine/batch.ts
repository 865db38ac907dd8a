import type {GenerationEvent} from './types.js';

/** Shortest time between two messages of text, in milliseconds: one frame of a fast terminal. */
const interval = 16;

/**
 * Sends generation events on, joining texts that come faster than a person sees: a small model writes thousands of
 * tokens a second, and a message each would cost more than the tokens. The first text goes out at once, any other kind
 * of event after all text before it.
 */
export function batched(
	send: (event: GenerationEvent) => void,
	now: () => number = () => performance.now(),
): (event: GenerationEvent) => void {
	let waiting: Extract<GenerationEvent, {type: 'text'}> | undefined;
	let sentAt = Number.NEGATIVE_INFINITY;
	let timer: NodeJS.Timeout | undefined;

	const flush = (): void => {
		clearTimeout(timer);
		timer = undefined;
		if (!waiting) return;
		send(waiting);
		waiting = undefined;
		sentAt = now();
	};
	return event => {
		if (event.type !== 'text') {
			flush();
			send(event);
			return;
		}
		if (waiting && waiting.channel !== event.channel) flush();
		waiting = waiting ? {...event, text: waiting.text + event.text} : event;
		const left = interval - (now() - sentAt);
		if (left <= 0) flush();
		else timer ??= setTimeout(flush, left);
	};
}
