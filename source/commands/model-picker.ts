import {usageError} from '../errors.js';
import {type CatalogEntry, readCatalog} from '../hub/catalog.js';
import {listLocal} from '../hub/list-local.js';
import {fitOf, fitWords, type Machine} from '../hub/memory.js';
import {formatReference, parseReference, type RepoReference} from '../hub/reference.js';
import {search} from '../hub/search.js';
import {sizeText} from '../hub/size-text.js';
import {printableLine} from '../printable.js';
import type {ModelWorld} from '../session/models/world.js';
import {code} from './setting.js';
import type {CommandContext, CommandReply, ModelSource, PanelItem} from './types.js';

type Context = CommandContext & {readonly models: ModelSource};

/** Everything there is to choose from: the bundled model, what is here, the catalogue, and what may be typed. */
export async function pickModel({chat, models: {world}}: Context): Promise<CommandReply> {
	const {modelPath} = chat.state;
	const hub = world.hub();
	const {endpoint} = hub;
	const [local, catalogue, machine] = await Promise.all([
		listLocal(hub),
		readCatalog(world.catalogFile),
		world.machine(),
	]);
	const here = local.map(({reference, sizeBytes, path}) => ({
		label: printableLine(reference),
		help: `here · ${sizeText(sizeBytes)}`,
		line: `/model ${reference}`,
		isCurrent: path === modelPath,
	}));
	const bundled = {
		label: 'demo',
		help: 'bundled · tiny, explains this program',
		line: '/model demo',
		isCurrent: modelPath === world.bundledModel,
	};
	const items = [bundled, ...here, ...catalogue.map(entry => catalogueItem(entry, machine))];
	const current = currentLine(chat.state);
	const rows = items.map(
		({label, help, isCurrent}) => `| ${isCurrent ? `**${label}** ←` : label} | ${help} |`,
	);
	return {
		type: 'panel',
		panel: {title: 'Models (or paste hf:owner/repo)', items, offers: query => typedOffers(query, endpoint)},
		text: `${current}\n\n| model | |\n|---|---|\n${rows.join('\n')}\n\n/model NAME, /model hf:owner/repo or /model FILE chooses one.`,
	};
}

/** The quantization is chosen next, where the real sizes are known. */
function catalogueItem(entry: CatalogEntry, machine: Machine): PanelItem {
	const {id, repo, file, quantization, downloadGB, memoryGB, gated, summary, kind, licence} = entry;
	const fit = fitWords[fitOf({total: memoryGB * 1e9}, machine)];
	const marks = [
		sizeText(downloadGB * 1e9),
		fit,
		...(gated ? ['gated'] : []),
		...(kind === 'base' ? ['base'] : []),
	];
	return {
		label: id,
		help: [...marks, summary].join(' · '),
		line: `/model choose ${formatReference({kind: 'repo', repo, quantization})}`,
		preview: `${entry.name}: ${summary}\n${repo}/${file}, licence ${licence}, ${entry.contextLength} tokens of context`,
	};
}

/** A search may be a reference that was pasted; else it can be taken to the Hub. */
function typedOffers(query: string, endpoint: string): PanelItem[] {
	const typed = query.trim();
	if (typed.length < 2) return [];
	const searched = {label: typed, help: 'search Hugging Face for it', line: `/model search ${typed}`};
	const reference = asReference(typed, endpoint);
	if (!reference) return [searched];
	return [{label: typed, help: 'use this one', line: `/model ${reference}`}];
}

function asReference(typed: string, endpoint: string): string | undefined {
	try {
		const reference = parseReference(typed, endpoint);
		if (reference.kind === 'bare') return formatReference(reference.meant);
		if (reference.kind !== 'path' || /\.gguf$/i.test(typed)) return typed;
		return undefined;
	} catch {
		return undefined;
	}
}

const mostFound = 20;

/** What the Hub has by a name. */
export async function pickFound(text: string, {models: {world, downloads}}: Context): Promise<CommandReply> {
	if (text === '') throw usageError('/model search needs a name.', 'For example: /model search gemma');
	const items = await downloads.asking(`searching for ${printableLine(text)}`, async signal => {
		const found: PanelItem[] = [];
		for await (const {repo, downloads, gated, parameters} of search(world.hub(), text, {signal})) {
			const weights = parameters ? [`${(parameters / 1e9).toPrecision(2)} B weights`] : [];
			const help = [...weights, `${downloads} downloads`, ...(gated ? ['gated'] : [])].join(' · ');
			found.push({label: repo, help, line: `/model choose ${formatReference({kind: 'repo', repo})}`});
			if (found.length >= mostFound) break;
		}

		return found;
	});
	if (items.length === 0) throw usageError(`Hugging Face has no GGUF model called ${printableLine(text)}.`);
	const rows = items.map(({label, help}) => `| ${label} | ${help} |`);
	return {
		type: 'panel',
		panel: {title: `On Hugging Face: ${text}`, items, opensLate: true},
		text: `| model | |\n|---|---|\n${rows.join('\n')}\n\n/model hf:owner/repo looks at one.`,
	};
}

/** A name of the catalogue. */
export async function catalogueReference(world: ModelWorld, id: string): Promise<RepoReference | undefined> {
	if (/[/\\]|\.gguf$/i.test(id)) return undefined;
	const entry = (await readCatalog(world.catalogFile)).find(known => known.id === id.toLowerCase());
	return entry && {kind: 'repo', repo: entry.repo, quantization: entry.quantization};
}

function currentLine({model, modelPath}: CommandContext['chat']['state']): string {
	if (!model) return code(modelPath);
	const {name, architecture, quantization, layers, path} = model;
	return `**${printableLine(name)}**, ${architecture}, ${quantization}, ${layers} layers, ${code(path)}`;
}
