#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {addAbortSignal} from 'node:stream';
import {createEngine} from './engine/client.js';
import {asChatError, ChatError, type ExitCode, usageError} from './errors.js';
import {type Arguments, helpText, parseArguments} from './flags.js';
import {bundledModel, folders} from './paths.js';
import {print, printError} from './print.js';
import {Chat} from './session/chat.js';
import {settingsFromEnvironment} from './settings/environment.js';
import {hasSavedSettings, loadSavedSettings} from './settings/saved.js';
import {readPiped} from './stdin.js';

const {env, stdin, stdout, stderr} = process;

async function main(): Promise<ExitCode> {
	const given = parseArguments(process.argv.slice(2));
	if (given.help) return say(helpText());
	if (given.version) return say(`${version()}\n`);
	const isPrint = given.prompt !== undefined || !stdin.isTTY || given.output !== undefined || !stdout.isTTY;
	if (isPrint && given.promptInteractive !== undefined)
		throw usageError('--prompt-interactive needs a terminal.', 'Use -p to answer and exit.');
	const layers = {environment: settingsFromEnvironment(env), flag: flagSettings(given)};
	const engine = createEngine();
	engine.start();
	const chat = new Chat({engine, modelPath: given.model ?? bundledModel, layers});
	try {
		if (isPrint) return await printMode(chat, given);
		const {startChat} = await import('./ui/start.js');
		return await startChat({
			chat,
			version: version(),
			folders: folders(env),
			isDemo: given.model === undefined,
			prompt: given.promptInteractive,
		});
	} finally {
		await chat.dispose();
	}
}

async function printMode(chat: Chat, given: Arguments): Promise<ExitCode> {
	const abort = new AbortController();
	process.on('SIGINT', () => abort.abort());
	process.on('SIGTERM', () => abort.abort());
	const {config} = folders(env);
	const saved = hasSavedSettings(config) ? await loadSavedSettings(config) : undefined;
	for (const problem of saved?.problems ?? []) stderr.write(`${problem}\n`);
	if (saved) chat.setSaved(saved.values);
	const piped = stdin.isTTY ? undefined : await readPiped(addAbortSignal(abort.signal, stdin));
	if (piped?.damaged) stderr.write('stdin was not valid UTF-8: what could not be read became U+FFFD.\n');
	const prompt = [piped?.text.replace(/\n+$/, ''), given.prompt].filter(Boolean).join('\n\n');
	if (prompt.trim() === '')
		throw usageError('There is nothing to answer.', 'Give a prompt with -p "…" or on stdin.');
	const {output = 'text', tokenIds, strict} = given;
	return print({chat, prompt, output, tokenIds, strict, stdout, stderr, signal: abort.signal});
}

function flagSettings({settings, systemPromptFile}: Arguments): Arguments['settings'] {
	if (systemPromptFile === undefined) return settings;
	try {
		return {...settings, system_prompt: readFileSync(systemPromptFile, 'utf8').trim()};
	} catch (error) {
		throw new ChatError(`The system prompt could not be read from ${systemPromptFile}.`, {
			hint: 'Check the path.',
			cause: error,
		});
	}
}

function version(): string {
	return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;
}

function say(text: string): 0 {
	stdout.write(text);
	return 0;
}

/** `| head -1` closes stdout early: that is no error, and nobody is left to read one. */
stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 1));

try {
	process.exitCode = await main();
} catch (error) {
	const failure = asChatError(error);
	printError(stderr, failure);
	process.exitCode = failure.exitCode;
}
