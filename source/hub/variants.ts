import {nearest} from '../nearest.js';
import {HubError} from './hub-error.js';
import {formatReference, type RepoReference} from './reference.js';

/** A model as it can be downloaded and loaded: one GGUF file, or all parts of a split one. */
export type Variant<File extends {readonly path: string; readonly sizeBytes: number}> = {
	/** `Q4_K_M`, …; undefined when the file's name does not say. */
	readonly quantization: string | undefined;
	/** In the order of their parts; the first is the one that is loaded. */
	readonly files: readonly File[];
	readonly sizeBytes: number;
};

const quantizationShape =
	/(?:^|[-._/])((?:UD-)?(?:I?Q[1-8](?:_[A-Z0-9]+)*|TQ[12]_0|MXFP4(?:_MOE)?|NVFP4|BF16|FP?16|FP?32))(?=[-._/]|$)/gi;
const partShape = /-(\d{5})-of-(\d{5})\.gguf$/i;
/** GGUF files that are no models: vision projectors, importance matrices, draft heads. */
const notModels = /(?:^|[-._/])(?:mmproj|imatrix|mtp|lora|adapter)(?=[-._/])/i;

/** `Q4_K_M` of `Model-7B.Q4_K_M-00001-of-00002.gguf`. The last one in the name counts. */
export const quantizationOf = (path: string): string | undefined =>
	[
		...path
			.replace(partShape, '')
			.replace(/\.gguf$/i, '')
			.matchAll(quantizationShape),
	]
		.at(-1)?.[1]
		?.toUpperCase();

/** The models among files, smallest first. A split one whose parts are not all there is left out. */
export function variantsOf<File extends {readonly path: string; readonly sizeBytes: number}>(
	files: readonly File[],
): Array<Variant<File>> {
	const groups = new Map<string, File[]>();
	for (const file of files) {
		if (!/\.gguf$/i.test(file.path) || notModels.test(file.path)) continue;
		const key = file.path.replace(partShape, '-of-$2.gguf');
		groups.set(key, [...(groups.get(key) ?? []), file]);
	}

	return [...groups.values()]
		.filter(group => group.length === Number(partShape.exec(group[0]!.path)?.[2] ?? 1))
		.map(group => ({
			quantization: quantizationOf(group[0]!.path),
			files: group.sort((a, b) => (a.path < b.path ? -1 : 1)),
			sizeBytes: group.reduce((sum, file) => sum + file.sizeBytes, 0),
		}))
		.sort((a, b) => a.sizeBytes - b.sizeBytes);
}

/** Best first, when nobody says which: the balance most people of the field choose, then what comes near it. */
const usualOrder = ['Q4_K_M', 'Q4_K_S', 'Q4_0', 'IQ4_XS', 'Q5_K_M', 'Q5_K_S', 'Q5_0', 'Q6_K', 'Q8_0'];

/** The variant that a reference means. Throws HubError when it means none or several. */
export function chooseVariant<V extends Variant<{readonly path: string; readonly sizeBytes: number}>>(
	variants: readonly V[],
	reference: RepoReference,
): V {
	const {repo, file, quantization} = reference;
	if (variants.length === 0) {
		throw new HubError('no-model', `${repo} holds no GGUF model`, {
			hint: `Look for one that does: llama-chat models search ${repo.split('/')[1]} GGUF`,
		});
	}

	if (file !== undefined) {
		const found = variants.find(({files}) => files.some(({path}) => path === file));
		if (found) return found;
		const near = nearest(
			file,
			variants.map(({files}) => files[0]!.path),
		);
		throw new HubError('no-file', `${repo} has no model file ${file}`, {
			hint: near ? `Did you mean ${near}?` : `It has ${listed(variants.map(nameOf))}`,
		});
	}

	if (quantization !== undefined) {
		const found = variants.filter(variant => isCalled(variant.quantization, quantization));
		const exact = found.filter(variant => variant.quantization === quantization);
		const best = exact.length > 0 ? exact : found;
		if (best.length === 1) return best[0]!;
		if (best.length > 1) throw several(repo, best);
		throw new HubError('no-file', `${repo} has no ${quantization}`, {
			hint: `It has ${listed([...new Set(variants.map(nameOf))])}`,
		});
	}

	for (const usual of usualOrder) {
		const found = variants.filter(variant => variant.quantization === usual);
		if (found.length === 1) return found[0]!;
		if (found.length > 1) throw several(repo, found);
	}

	return variants[0]!;
}

/** `Q4_K_M` also means a repository's `UD-Q4_K_M`, `F16` its `FP16`. */
const isCalled = (has: string | undefined, wanted: string): boolean => {
	const plain = (name: string | undefined) => name?.replace(/^UD-/, '').replace(/^FP/, 'F');
	return plain(has) === plain(wanted);
};

const nameOf = ({
	quantization,
	files,
}: Variant<{readonly path: string; readonly sizeBytes: number}>): string => quantization ?? files[0]!.path;

const several = (
	repo: string,
	variants: ReadonlyArray<Variant<{readonly path: string; readonly sizeBytes: number}>>,
) =>
	new HubError('ambiguous', `${repo} has ${variants.length} models of that quantization`, {
		hint: `Name one: ${listed(variants.map(({files}) => formatReference({kind: 'repo', repo, file: files[0]!.path})))}`,
	});

const listed = (names: readonly string[]): string =>
	names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
