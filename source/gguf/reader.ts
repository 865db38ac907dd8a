import {closeSync, fstatSync, openSync, readSync, type Stats, statSync} from 'node:fs';
import {ChatError} from '../errors.js';

/** The file ended, or says something no GGUF can say. Callers turn it into a sentence for the person. */
export class BadGguf extends Error {}

/** The source gave fewer bytes than the header needs: of a file that is still being fetched, more may help. */
export class CutShort extends BadGguf {}

/** Where bytes come from: `read(position, length)` may return fewer bytes at the end of the source. */
export type ByteSource = {readonly size: number; read(position: number, length: number): Buffer};

const windowSize = 1 << 20;
// The longest chat templates are some 100 kB; a hostile length must not make us allocate gigabytes.
const longestText = 1 << 24;

/**
 * Reads little-endian numbers and strings one after another through a window, so that a header of many megabytes (a
 * vocabulary of 150,000 tokens) costs a handful of reads and no more memory than the window.
 */
export class GgufReader {
	position = 0;
	#window: Buffer = Buffer.alloc(0);
	#start = 0;

	constructor(readonly source: ByteSource) {}

	get left(): number {
		return this.source.size - this.position;
	}

	skip(bytes: number): void {
		if (!(bytes >= 0 && bytes <= this.left)) throw new BadGguf('the header goes on past the end of the file');
		this.position += bytes;
	}

	/** The next `length` bytes. */
	bytes(length: number): Buffer {
		const at = this.#need(length);
		return this.#window.subarray(at, at + length);
	}

	u32(): number {
		const at = this.#need(4);
		return this.#window.readUInt32LE(at);
	}

	/** An unsigned 64-bit count, length or offset. Throws above 2^53, which no real file reaches. */
	u64(): number {
		const at = this.#need(8);
		const value = this.#window.readUInt32LE(at + 4) * 2 ** 32 + this.#window.readUInt32LE(at);
		if (!Number.isSafeInteger(value)) throw new BadGguf('a length in the header is absurd');
		return value;
	}

	string(): string {
		const length = this.u64();
		if (length > longestText) throw new BadGguf('a text in the header is absurdly long');
		return this.bytes(length).toString('utf8');
	}

	skipString(): void {
		this.skip(this.u64());
	}

	/** Makes `length` bytes available and steps over them; returns where they begin in the window. */
	#need(length: number): number {
		if (length > this.left) throw new BadGguf('the header goes on past the end of the file');
		let at = this.position - this.#start;
		if (at < 0 || at + length > this.#window.length) {
			this.#window = this.source.read(this.position, Math.max(length, windowSize));
			this.#start = this.position;
			at = 0;
			if (this.#window.length < length) throw new CutShort('the file became shorter while it was read');
		}
		this.position += length;
		return at;
	}
}

/** Opens a file for as long as `use` runs. Throws ChatError when it cannot be read as a file. */
export function withFile<T>(path: string, use: (source: ByteSource) => T): T {
	if (path === '') throw new ChatError('The path of the model is empty.', {hint: 'Name a .gguf file.'});
	let file: number;
	try {
		// Before it is opened: a pipe would wait for somebody to write.
		requireFile(path, statSync(path));
		file = openSync(path, 'r');
	} catch (error) {
		throw error instanceof ChatError ? error : cannotOpen(path, error);
	}
	try {
		const status = fstatSync(file);
		return use({
			size: status.size,
			read(position, length) {
				const buffer = Buffer.allocUnsafe(Math.min(length, Math.max(0, status.size - position)));
				return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, position));
			},
		});
	} finally {
		closeSync(file);
	}
}

function requireFile(path: string, status: Stats): void {
	if (status.isFile()) return;
	throw status.isDirectory()
		? new ChatError(`${path} is a directory, not a model.`, {hint: 'Name the .gguf file inside it.'})
		: new ChatError(`${path} is not a regular file.`, {hint: 'Name a .gguf file on a disk.'});
}

function cannotOpen(path: string, error: unknown): ChatError {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return new ChatError(`There is no file ${path}.`, {hint: 'Check its path.', cause: error});
	}
	if (code === 'EACCES' || code === 'EPERM') {
		return new ChatError(`No permission to read ${path}.`, {
			hint: 'Check the permissions of the file.',
			cause: error,
		});
	}
	if (code === 'ELOOP') {
		return new ChatError(`${path} is a symbolic link that leads back to itself.`, {
			hint: 'Name the file that the link should lead to.',
			cause: error,
		});
	}
	return new ChatError(`Cannot open ${path}${code ? ` (${code})` : ''}.`, {
		hint: 'Check the path of the model, or choose another one.',
		cause: error,
	});
}
