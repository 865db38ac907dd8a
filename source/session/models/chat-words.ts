import {ChatError} from '../../errors.js';

/** What the Hub's hints call by its name in the shell has another one in the chat. */
const names: ReadonlyArray<readonly [shell: RegExp, chat: string]> = [
	[/llama-chat login/g, '/token'],
	[/llama-chat models search/g, '/model search'],
	[/llama-chat models info/g, '/model'],
	[
		/llama-chat models list shows what is here; without --offline it is downloaded/g,
		'/model shows what is here',
	],
];

/** An error with a next step that can be taken in the chat. */
export function inChatWords(error: unknown): unknown {
	if (!(error instanceof ChatError) || error.hint === undefined) return error;
	const hint = names.reduce((text, [shell, chat]) => text.replace(shell, chat), error.hint);
	return new ChatError(error.message, {hint, cause: error.cause, exitCode: error.exitCode});
}
