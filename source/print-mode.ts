import path from 'node:path';
import {addAbortSignal} from 'node:stream';
import type {Arguments} from './arguments.js';
import {type ExitCode, usageError} from './errors.js';
import {interruption} from './interrupt.js';
import {print} from './print.js';
import {printableLine} from './printable.js';
import type {Chat} from './session/chat.js';
import {composeMessage} from './session/prompt-template.js';
import {SavedPrompts} from './session/saved-prompts.js';
import {settle} from './session/settle.js';
import {readPiped} from './stdin.js';

/**
 * Print mode from its inputs (kept settings, stdin, `-p`, prompt templates) to its exit code. Throws ChatError, with
 * code 130 or 143 when it was interrupted before there was anything to answer.
 */
export async function printMode(
	chat: Chat,
	given: Arguments,
	{config, warnings}: {readonly config: string; readonly warnings: readonly string[]},
	self: NodeJS.Process,
): Promise<ExitCode> {
	const {stdin, stdout, stderr} = self;
	const signal = interruption(self);
	for (const text of [...warnings, ...(await settle(chat, config))]) stderr.write(`${printableLine(text)}\n`);
	const piped = stdin.isTTY ? undefined : await readPiped(addAbortSignal(signal, stdin));
	if (piped?.damaged) stderr.write('stdin was not valid UTF-8: what could not be read became U+FFFD.\n');
	const texts = {text: given.prompt, stdin: piped?.text.replace(/\n+$/, '')};
	const prompts = new SavedPrompts(path.join(config, 'prompts'));
	const prompt = composeMessage(chat.state.settings.values, texts, prompts);
	if (prompt.trim() === '')
		throw usageError('There is nothing to answer.', 'Give a prompt with -p "…" or on stdin.');
	const {output = 'text', tokenIds, strict} = given;
	const code = await print({chat, prompt, output, tokenIds, strict, stdout, stderr, signal});
	const isNew = !given.continueLast && given.resume === undefined;
	// A run that reached no generation is nothing to go on with.
	if (isNew && chat.state.conversation.every(({reply}) => !reply?.run)) await chat.recorder?.discard();
	return code;
}
