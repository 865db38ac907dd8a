import {existsSync} from 'node:fs';
import {usageError} from '../errors.js';
import {findLocal} from '../hub/find-local.js';
import {preflight} from '../hub/preflight.js';
import {formatReference, parseReference, type RepoReference} from '../hub/reference.js';
import {expandHome} from '../session/write-whole.js';
import {catalogueReference, pickFound, pickModel} from './model-picker.js';
import {pickQuantization, startLine} from './quantization-picker.js';
import {code} from './setting.js';
import type {Command, CommandContext, CommandReply, ModelSource} from './types.js';

type Verb = (
	rest: string,
	context: CommandContext & {models: ModelSource},
) => CommandReply | Promise<CommandReply>;

const verbs: Readonly<Record<string, {readonly help: string; readonly run: Verb}>> = {
	choose: {
		help: 'The quantizations of a model of the Hub.',
		run: (rest, context) => choose(remote(rest, context), context),
	},
	search: {help: 'Models of the Hub by their name.', run: pickFound},
	pause: {
		help: 'Stops the download until /model resume.',
		run: (_, {models}) => say(`Paused ${models.downloads.pause().name}. /model resume goes on.`),
	},
	resume: {
		help: 'Goes on with a download that was paused or cancelled.',
		run: (_, {models, chat}) => say(`Going on with ${models.downloads.resume(chat.state.modelPath).name}.`),
	},
	cancel: {
		help: 'Ends the download; what is here of it is kept.',
		run(_, {models}) {
			const cancelled = models.downloads.cancel();
			return say(
				cancelled
					? `Cancelled ${cancelled.name}; what is here of it is kept. /model resume goes on.`
					: 'Cancelled.',
			);
		},
	},
	demo: {
		help: 'The small model that ships with the program.',
		run: (_, {models}) => use(models.world.bundledModel),
	},
};

export const model: Command = {
	name: 'model',
	usage: '[FILE|REF|search TEXT|pause|resume|cancel|demo]',
	help: 'Chooses a model: one that is here, a file, or one of Hugging Face (hf:owner/repo), downloaded while the chat goes on; the conversation stays.',
	when: 'always',
	run(rest, context) {
		const {models} = context;
		const typed = rest.replace(/^"([\s\S]*)"$/, '$1');
		if (typed === '' && models) return pickModel({...context, models});
		if (typed === '') throw usageError('/model needs a file.', 'For example: /model model.gguf');
		if (!models) return use(expandHome(typed));
		const [, word = '', after = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
		const verb = Object.hasOwn(verbs, word) && !existsSync(word) ? verbs[word] : undefined;
		return verb ? verb.run(after, {...context, models}) : load(typed, {...context, models});
	},
	complete: words =>
		words.length === 1 ? Object.entries(verbs).map(([value, {help}]) => ({value, help})) : [],
};

const say = (text: string): CommandReply => ({type: 'notice', text});
const use = (path: string): CommandReply => ({type: 'switch_model', path});

/** What is here is used at once, without the network; the rest is looked at and downloaded. */
async function load(typed: string, context: CommandContext & {models: ModelSource}): Promise<CommandReply> {
	const {world, downloads} = context.models;
	const hub = world.hub();
	const reference = parseReference(typed, hub.endpoint);
	if (reference.kind === 'path') {
		const file = expandHome(reference.path);
		const known = existsSync(file) ? undefined : await catalogueReference(world, typed);
		return known ? choose(known, context) : use(file);
	}

	const local = await findLocal(hub, reference.kind === 'bare' ? {kind: 'path', path: typed} : reference);
	if (local) return use(local);
	if (reference.kind === 'bare')
		throw usageError(
			`There is no file ${typed}.`,
			`Did you mean /model ${formatReference(reference.meant)} (Hugging Face)?`,
		);
	downloads.refuseSecond();
	if (reference.kind === 'url') {
		downloads.begin({reference, name: nameOf(reference.url), typed}, context.chat.state.modelPath);
		return say(`Downloading ${code(typed)}. ${meanwhile}`);
	}

	if (!reference.file && !reference.quantization) return choose(reference, context);
	const found = await look(reference, context);
	const {quantization} = found.chosen;
	const name = [nameOf(reference.repo), quantization].filter(Boolean).join(' ');
	downloads.begin({reference, name, typed}, context.chat.state.modelPath);
	return say(`${startLine(found)} ${meanwhile}`);
}

const meanwhile = 'The chat goes on meanwhile; /model pause and /model cancel stop it.';

/** A list of what a repository has, with what is known before the first byte. */
const choose = async (
	reference: RepoReference,
	context: CommandContext & {models: ModelSource},
): Promise<CommandReply> => pickQuantization(await look(reference, context));

async function look(reference: RepoReference, {models, chat}: CommandContext & {models: ModelSource}) {
	const {world, downloads} = models;
	const contextLength = chat.state.settings.values.context_length || undefined;
	return downloads.asking(`asking about ${reference.repo}`, async signal =>
		preflight(world.hub(), reference, {machine: await world.machine(), contextLength, signal}),
	);
}

function remote(typed: string, {models}: {models: ModelSource}): RepoReference {
	const reference = parseReference(typed, models.world.hub().endpoint);
	if (reference.kind === 'bare') return reference.meant;
	if (reference.kind === 'repo') return reference;
	throw usageError('Only models of the Hub can be looked at.', 'For example: /model choose hf:owner/repo');
}

const nameOf = (address: string): string =>
	address
		.split('/')
		.at(-1)!
		.replace(/[-_.]gguf$/i, '');
