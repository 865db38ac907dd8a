import {constants} from 'node:fs';
import {type FileHandle, mkdir, open} from 'node:fs/promises';
import path from 'node:path';
import type {Line} from './lines.js';

/** Where to write: a file that must not exist yet, or one that is whole up to `bytes`. */
export type AppendTarget = {
	readonly file: string;
	readonly bytes?: number;
	/** Whether the last line lacks its line break. */
	readonly lacksBreak?: boolean;
	/** Runs before the file is opened, and again when it has failed. */
	readonly prepare?: () => Promise<void>;
};

/**
 * Lines at the end of a file, written one after the other in the background. Nothing here throws or waits for the disk:
 * what could not be written stays here and is tried again with the next line; `failure` says why.
 */
export class AppendFile {
	readonly #target: AppendTarget;
	#handle: FileHandle | undefined;
	/** Bytes of the file that are surely whole. */
	#bytes: number;
	#unwritten: string[] = [];
	#work: Promise<void> = Promise.resolve();
	#isWriting = false;
	failure: Error | undefined;

	constructor(target: AppendTarget) {
		this.#target = target;
		this.#bytes = target.bytes ?? 0;
		if (target.lacksBreak) this.#unwritten.push('\n');
	}

	append(...lines: readonly Line[]): void {
		this.appendText(...lines.map(line => `${JSON.stringify(line)}\n`));
	}

	/** Texts with their line breaks. */
	appendText(...texts: readonly string[]): void {
		this.#unwritten.push(...texts);
		if (this.#isWriting) return;
		this.#isWriting = true;
		this.#work = this.#write();
	}

	/** Resolves when all is written, or could not be. */
	settled(): Promise<void> {
		return this.#work;
	}

	async close(): Promise<void> {
		await this.#work;
		this.append();
		await this.#work;
		await this.#handle?.close().catch(() => undefined);
		this.#handle = undefined;
	}

	async #write(): Promise<void> {
		try {
			while (this.#unwritten.length > 0) {
				const {length} = this.#unwritten;
				const data = Buffer.from(this.#unwritten.join(''));
				this.#handle ??= await this.#open();
				// Also cuts off what a failed write has left.
				if (this.failure) await this.#handle.truncate(this.#bytes);
				await writeAll(this.#handle, data, this.#bytes);
				this.#bytes += data.length;
				this.#unwritten = this.#unwritten.slice(length);
				this.failure = undefined;
			}
		} catch (error) {
			this.failure = error as Error;
		} finally {
			this.#isWriting = false;
		}
	}

	async #open(): Promise<FileHandle> {
		const {file, bytes, prepare} = this.#target;
		await mkdir(path.dirname(file), {recursive: true, mode: 0o700});
		await prepare?.();
		if (bytes === undefined) return open(file, 'wx', 0o600);
		// A link could lead anywhere.
		const handle = await open(file, constants.O_RDWR | constants.O_NOFOLLOW);
		await handle.truncate(bytes);
		return handle;
	}
}

async function writeAll(handle: FileHandle, data: Buffer, position: number): Promise<void> {
	for (let at = 0; at < data.length; ) {
		const {bytesWritten} = await handle.write(data, at, data.length - at, position + at);
		at += bytesWritten;
	}
}
