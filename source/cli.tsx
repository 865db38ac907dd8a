#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {type Arguments, parseArguments} from './arguments.js';
import {createEngine} from './engine/client.js';
import type {Engine} from './engine/types.js';
import {asChatError, type ExitCode, usageError} from './errors.js';
import {helpText} from './help-text.js';
import {interruption} from './interrupt.js';
import {bundledModel, bundledTemplates, catalogFile, folders} from './paths.js';
import {printError} from './print.js';
import {printMode} from './print-mode.js';
import {printableLine} from './printable.js';
import {damage, heldWith, resumed} from './resume.js';
import {Chat} from './session/chat.js';
import {Conversations} from './session/journal/conversations.js';
import {conversationFolder} from './session/journal/place.js';
import {Recorder} from './session/journal/recorder.js';
import type {ModelWorld} from './session/models/world.js';
import {SavedPrompts} from './session/saved-prompts.js';
import {settle} from './session/settle.js';
import {checkTemplateChoice} from './session/template-choice.js';
import {openTranscript} from './session/transcript/open.js';
import {settingsFromEnvironment} from './settings/environment.js';
import {Presets} from './settings/presets/presets.js';
import {type PresetLayer, resolveSettings} from './settings/resolve.js';
import {thisMachine} from './shell/machine.js';
import {selfOf} from './shell/self.js';
import type {World} from './shell/types.js';
import {firstTaskWords} from './tasks/names.js';
import {TemplateLibrary} from './templates/library.js';
import {readTextFile} from './text-file.js';

const {env, stdin, stdout, stderr} = process;

async function main(): Promise<ExitCode> {
	const argv = process.argv.slice(2);
	// A first word without dashes is rare (a model's path), so that only then the subcommands need be loaded.
	if (argv[0] !== undefined && !argv[0].startsWith('-')) {
		const {firstWords, runSubcommand} = await import('./shell/index.js');
		const code = await inWorld(world => runSubcommand(argv, world));
		if (code !== undefined) return code;
		if (firstTaskWords.has(argv[0])) return await runTask(argv);
		const {refuseMistyped} = await import('./shell/mistyped.js');
		await inWorld(world => refuseMistyped(argv[0]!, [...firstWords, ...firstTaskWords], world));
	}

	const given = parseArguments(argv);
	if (given.help) return say(helpText());
	if (given.version) return say(`${version()}\n`);
	const isPrint = given.prompt !== undefined || !stdin.isTTY || given.output !== undefined || !stdout.isTTY;
	if (isPrint && given.promptInteractive !== undefined)
		throw usageError('--prompt-interactive needs a terminal.', 'Use -p to answer and exit.');
	const {layers, library} = await foundation(given);
	const self = selfOf(process);
	const conversations = new Conversations(conversationFolder(folders(env).state), self);
	const opened = await resumed(given, conversations, isPrint);
	const held = opened && given.model === undefined ? heldWith(opened) : {};
	const modelPath = await modelFile({...given, model: given.model ?? held.path});
	const transcript = given.transcript === undefined ? undefined : openTranscript(given.transcript, version());
	const engine = createEngine();
	const recorder = given.noJournal
		? undefined
		: new Recorder({folder: conversations.folder, program: version(), self});
	const chat = new Chat({
		engine,
		modelPath,
		layers,
		library,
		telemetry: !isPrint || given.tokenIds,
		recorder,
		transcript,
	});
	engine.start();
	try {
		const problem = opened && (await chat.resume(opened));
		const warnings = [held.notice, problem, opened && damage(opened)].filter(text => text !== undefined);
		if (isPrint) return await printMode(chat, given, {config: folders(env).config, warnings}, process);
		const [{startChat}, models] = await Promise.all([import('./ui/start.js'), modelWorld(given)]);
		return await startChat({
			chat,
			conversations,
			version: version(),
			folders: folders(env),
			isDemo: given.model === undefined && held.path === undefined,
			models,
			warnings,
			prompt: given.resume === '' ? '/resume' : given.promptInteractive,
		});
	} finally {
		await chat.dispose();
	}
}

/** Settings and templates of a command line. Throws a usage error before a model is downloaded: that may take an hour. */
async function foundation(given: Arguments) {
	const layers = {
		environment: settingsFromEnvironment(env),
		flag: flagSettings(given),
		preset: await presetLayer(given),
	};
	const library = new TemplateLibrary([bundledTemplates, path.join(folders(env).config, 'templates')]);
	checkTemplateChoice(resolveSettings(layers), library);
	return {layers, library};
}

/** `llama-chat batch …` and the like. */
async function runTask(argv: readonly string[]): Promise<ExitCode> {
	const {findTask, taskHelp} = await import('./tasks/index.js');
	const {task, rest} = findTask(argv)!;
	const given = parseArguments(rest, task);
	if (given.help) return say(taskHelp(task));
	const {layers, library} = await foundation(given);
	const {config} = folders(env);
	const opened: Chat[] = [];
	const signal = interruption(process);
	try {
		return await task.run({
			given,
			async open({telemetry, parallel} = {}) {
				const started = createEngine();
				const load: Engine['load'] = (request, signal) => started.load({...request, parallel}, signal);
				const engine = {...started, load};
				const chat = new Chat({engine, modelPath: await modelFile(given), layers, library, telemetry});
				opened.push(chat);
				started.start();
				for (const text of await settle(chat, config)) stderr.write(`${printableLine(text)}\n`);
				return {chat, engine};
			},
			prompts: new SavedPrompts(path.join(config, 'prompts')),
			conversations: new Conversations(conversationFolder(folders(env).state), selfOf(process)),
			stdout,
			stderr,
			signal,
		});
	} catch (error) {
		// What fails because it was interrupted, such as loading the model, is no failure of its own.
		throw signal.aborted ? signal.reason : error;
	} finally {
		await Promise.all(opened.map(chat => chat.dispose()));
	}
}

async function presetLayer({preset: name}: Arguments): Promise<PresetLayer | undefined> {
	if (name === undefined) return undefined;
	const {values, problems} = await new Presets(folders(env).config).named(name);
	for (const problem of problems) stderr.write(`${printableLine(problem)}\n`);
	return {name, values, over: 'conversation'};
}

/** Where the chat finds models. */
async function modelWorld({hfToken, offline}: Arguments): Promise<ModelWorld> {
	const {hubMaker} = await import('./shell/world.js');
	const hub = hubMaker(process, version());
	return {hub: () => hub({token: hfToken, offline}), machine: thisMachine, catalogFile, bundledModel};
}

/** The file to load: a model of Hugging Face is downloaded first when it is not here. */
async function modelFile({model, hfToken, offline}: Arguments): Promise<string> {
	if (model === undefined || existsSync(model)) return model ?? bundledModel;
	const {modelPath} = await import('./shell/model-path.js');
	return inWorld(world => modelPath(world, model, {token: hfToken, offline}));
}

async function inWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
	const {worldOf} = await import('./shell/world.js');
	const world = worldOf(process, {version: version(), catalogFile, state: folders(env).state});
	try {
		return await use(world);
	} finally {
		world.dispose();
	}
}

function flagSettings({settings, systemPromptFile}: Arguments): Arguments['settings'] {
	if (systemPromptFile === undefined) return settings;
	return {...settings, system_prompt: readTextFile(systemPromptFile, 'The system prompt file').trim()};
}

function version(): string {
	return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;
}

function say(text: string): 0 {
	stdout.write(text);
	return 0;
}

/** `| head -1` closes stdout early: that is no error, and nobody is left to read one. */
stdout.on('error', error => {
	if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
	printError(stderr, {
		message: `The output could not be written: ${error.message}.`,
		hint: 'Is the disk full?',
	});
	process.exit(1);
});
/** What is said about a reply is worth less than the reply. */
stderr.on('error', () => {});

try {
	process.exitCode = await main();
} catch (error) {
	const failure = asChatError(error);
	printError(stderr, failure);
	process.exitCode = failure.exitCode;
}
