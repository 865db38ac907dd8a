import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import {ChatError} from '../errors.js';
import {type GgufHeader, readHeader} from './header.js';
import {impossibleShape} from './impossible.js';
import {BadGguf, type ByteSource, withFile} from './reader.js';
import {unfitForChat} from './unfit.js';

/** A model file that looks whole, with the sums over all parts of a split model. */
export type CheckedModel = {
	/** Header of the (first) file. */
	readonly header: GgufHeader;
	/** Of all parts. */
	readonly tensors: GgufHeader['tensors'];
	readonly parameters: number;
	readonly sizeBytes: number;
};

const splitName = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/;

/**
 * Everything that can be known about a model file without native code: that it is a whole GGUF, all of its parts are
 * there, and it is a model that can chat. Throws ChatError with the reason in a sentence.
 */
export function checkModelFile(path: string): CheckedModel {
	const first = checkPart(path);
	const unfit = unfitForChat(first.header);
	const parts = splitParts(path, first.header);
	const rest = parts.map(part => checkPart(part));
	const all = [first, ...rest];
	const tensors = all.reduce((sum, part) => sum + part.header.tensorCount, 0);
	if (unfit) throw new ChatError(`${basename(path)} ${unfit.reason}.`, {hint: unfit.hint});
	if (tensors === 0) {
		throw new ChatError(`${basename(path)} holds a vocabulary but no weights.`, {
			hint: 'Choose a complete model.',
		});
	}
	const impossible = impossibleShape(first.header);
	if (impossible) {
		throw new ChatError(`${basename(path)} is damaged: ${impossible}.`, {
			hint: 'Download the model again, or choose another one.',
		});
	}
	return {
		header: first.header,
		tensors:
			rest.length === 0 ? first.header.tensors : new Map(all.flatMap(part => [...part.header.tensors])),
		parameters: all.reduce((sum, part) => sum + part.header.parameters, 0),
		sizeBytes: all.reduce((sum, part) => sum + part.size, 0),
	};
}

/** The header of a GGUF file that is all there. Throws ChatError with the reason in a sentence. */
export function checkPart(path: string): {header: GgufHeader; size: number} {
	return withFile(path, source => {
		const name = basename(path);
		if (source.size === 0) throw new ChatError(`${name} is empty.`, {hint: 'Download the model again.'});
		const header = headerOrReason(name, source);
		if (header.bytesNeeded > source.size) {
			const percent = Math.floor((source.size / header.bytesNeeded) * 100);
			throw new ChatError(
				`${name} is incomplete: ${source.size} of ${header.bytesNeeded} bytes (${percent} %) are there.`,
				{hint: 'Download the model again.'},
			);
		}
		return {header, size: source.size};
	});
}

function headerOrReason(name: string, source: ByteSource): GgufHeader {
	try {
		return readHeader(source, {compareTokens: true});
	} catch (error) {
		if (!(error instanceof BadGguf)) throw error;
		const start = source.read(0, 64).toString('latin1');
		if (start.startsWith('GGUF')) {
			throw new ChatError(`${name} is damaged: ${error.message}.`, {
				hint: 'Download the model again.',
				cause: error,
			});
		}
		if (start.startsWith('version https://git-lfs')) {
			throw new ChatError(`${name} is only a Git LFS pointer to the model.`, {
				hint: 'Run git lfs pull, or download the file itself.',
			});
		}
		throw new ChatError(`${name} is not a GGUF model: ${error.message}.`, {
			hint: /^\s*</.test(start)
				? 'It looks like a web page: the download did not give the model.'
				: 'Choose a file that ends in .gguf.',
			cause: error,
		});
	}
}

/** Paths of the other parts of a split model; [] when it is not split. */
function splitParts(path: string, header: GgufHeader): string[] {
	const count = Number(header.metadata.get('split.count') ?? 1);
	if (count <= 1) return [];
	const match = splitName.exec(path);
	if (!match || Number(match[3]) !== count || count > 99_999) {
		throw new ChatError(`${basename(path)} is part of a split model but its name does not say which.`, {
			hint: `Name the parts …-00001-of-${padded(count)}.gguf and so on.`,
		});
	}
	if (Number(match[2]) !== 1) {
		throw new ChatError(`${basename(path)} is part ${Number(match[2])} of a split model.`, {
			hint: `Name its first part: ${basename(match[1]!)}-00001-of-${padded(count)}.gguf`,
		});
	}
	const rest = Array.from(
		{length: count - 1},
		(_, index) => `${match[1]}-${padded(index + 2)}-of-${padded(count)}.gguf`,
	);
	const missing = rest.filter(part => !existsSync(part)).map(part => basename(part));
	if (missing.length > 0) {
		throw new ChatError(`${missing.length} of the model's ${count} parts are missing: ${listed(missing)}.`, {
			hint: 'Download the missing parts into the same directory.',
		});
	}
	return rest;
}

const listed = (names: readonly string[]): string =>
	names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');

const padded = (part: number): string => String(part).padStart(5, '0');
