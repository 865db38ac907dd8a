import {ChatError} from '../errors.js';

/** Context tokens when the person asks for none, memory and the model permitting: more costs memory few chats use. */
export const defaultContextLength = 8192;

/** How far beyond its training a context may go; ways to stretch it (RoPE scaling) end far below. */
const mostStretch = 64;

/**
 * Refuses a context length that no model could use: the native library would work on it for minutes before it finds
 * that memory does not suffice. `trained` is 0 when unknown.
 */
export function checkContextLength(length: number, trained: number): void {
	const most = trained * mostStretch;
	if (trained === 0 || length <= most) return;
	throw new ChatError(`A context of ${length} tokens is absurd for a model that was trained on ${trained}.`, {
		hint: `Set context_length to ${trained} or less.`,
	});
}
