import {AppendFile, type AppendTarget} from '../journal/append-file.js';
import {settledSoon} from '../journal/settled-soon.js';
import {whyNotWritten} from '../journal/why-not-written.js';
import type {ReplyNode, Tree} from '../tree/tree.js';
import type {TranscriptFormat} from './types.js';

/**
 * Writes each turn to the end of a file when it has finished. Nothing here throws or keeps the chat waiting; when
 * writing fails, the chat goes on, `problem` says so once, and what is missing is tried again with the next turn.
 */
export class Transcript {
	readonly #file: AppendFile;
	readonly #path: string;
	readonly #format: TranscriptFormat;
	readonly #program: string;
	#write: ReturnType<TranscriptFormat['begin']>;
	/** Messages of this conversation that stand in the file. */
	readonly #written = new Set<number>();
	#isSaid = false;

	/** `program` is the version of llama-chat. */
	constructor(target: AppendTarget, format: TranscriptFormat, program: string) {
		this.#file = new AppendFile(target);
		this.#path = target.file;
		this.#format = format;
		this.#program = program;
		this.#write = format.begin(program);
	}

	replied({nodes}: Tree, reply: ReplyNode): void {
		const message = nodes.get(reply.parent);
		const user = message?.type === 'user' && !this.#written.has(message.id) ? message : undefined;
		this.#written.add(reply.parent);
		this.#file.appendText(this.#write({user, reply}));
	}

	/** Another conversation follows. */
	restart(): void {
		this.#written.clear();
		this.#write = this.#format.begin(this.#program);
	}

	/** Resolves when everything so far is written, or after half a second; at once while writing fails. */
	async settled(): Promise<void> {
		if (!this.#isSaid) await settledSoon(this.#file.settled());
	}

	/** What went wrong, in a sentence for the person; once. */
	problem(): string | undefined {
		const {failure} = this.#file;
		if (!failure || this.#isSaid) return undefined;
		this.#isSaid = true;
		return `The transcript ${this.#path} is not being written: ${whyNotWritten(failure)}. The chat goes on; /export writes it elsewhere.`;
	}

	close(): Promise<void> {
		return this.#file.close();
	}
}
