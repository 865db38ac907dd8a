import process from 'node:process';
import chalk from 'chalk';
import type {ExitCode} from '../errors.js';
import type {StartOptions} from './begin.js';
import {startInkChat} from './ink-chat.js';
import {startPlainChat} from './plain-chat.js';
import {colorLevel} from './theme.js';

/** The chat in the terminal, from its first frame until the person has left; gives the exit code. */
export async function startChat(options: StartOptions): Promise<ExitCode> {
	const {env, stdout} = process;
	chalk.level = colorLevel(env, stdout.isTTY);
	const isPlain = env.TERM === 'dumb' || env.INK_SCREEN_READER === 'true';
	const code = await (isPlain ? startPlainChat(options) : startInkChat(options));
	const {chat} = options;
	const {id} = chat.recorder ?? {};
	if (id !== undefined) stdout.write(`Goes on with: llama-chat --resume ${id}\n`);
	await Promise.race([chat.keepKv(), patience()]);
	return code;
}

/** An engine that is deep in a prompt hears late: nobody should wait for its memory when they leave. */
const patience = () =>
	new Promise<void>(resolve => {
		setTimeout(resolve, 3000).unref();
	});
