import type {Channel} from '../../engine/types.js';
import type {Run} from '../run.js';
import type {ReplyNode, UserNode} from '../tree/tree.js';
import {forgetConversation} from './forget.js';
import {JournalFile, type JournalOptions} from './journal-file.js';
import type {OpenJournal} from './open.js';
import {settledSoon} from './settled-soon.js';
import {whyNotWritten} from './why-not-written.js';

export type RecorderOptions = Omit<JournalOptions, 'clock' | 'textMs'> &
	Partial<Pick<JournalOptions, 'clock' | 'textMs'>>;

/**
 * Writes what is said in a chat to the journal of its conversation. Nothing here throws or keeps the chat waiting; when
 * writing fails, the chat goes on and `problem` says so once. A conversation in which nothing was said leaves no file.
 */
export class Recorder {
	readonly #options: JournalOptions;
	#file: JournalFile | undefined;
	#isPrivate = false;
	/** Whether the next conversation will be. */
	#staysPrivate = false;
	#title = '';
	readonly #said = new Set<string>();

	constructor(options: RecorderOptions) {
		this.#options = {clock: Date.now, textMs: 250, ...options};
	}

	/** Where conversations are written. */
	get folder(): string {
		return this.#options.folder;
	}

	/** The conversation's name on disk; undefined while there is nothing of it. */
	get id(): string | undefined {
		return this.#file?.id;
	}

	/** The file that holds everything so far, once `settled` has resolved; undefined when there is none. */
	get wholeFile(): string | undefined {
		return this.#file?.failure ? undefined : this.#file?.path;
	}

	/** Whether nothing of this conversation is written. */
	get isPrivate(): boolean {
		return this.#isPrivate;
	}

	asked(node: UserNode): void {
		if (this.#isPrivate) return;
		if (!this.#file) {
			this.#file = new JournalFile(this.#options);
			if (this.#title !== '') this.#file.titled(this.#title);
		}

		this.#file.asked(node);
	}

	began(node: Pick<ReplyNode, 'id' | 'parent' | 'continues'>, run: Run): void {
		this.#file?.began(node, run);
	}

	/** Text of the reply that began. */
	wrote(text: string, channel: Channel): void {
		this.#file?.wrote(text, channel);
	}

	replied(node: ReplyNode): void {
		this.#file?.replied(node);
	}

	/** The conversation's path ends elsewhere. */
	went(id: number): void {
		this.#file?.went(id);
	}

	/** The KV cache is the one that the last program left, with so many tokens. */
	restored(tokens: number): void {
		this.#file?.restored(tokens);
	}

	titled(text: string): void {
		this.#title = text;
		this.#file?.titled(text);
	}

	/** From now on another conversation is written; its file comes with its first message. */
	async restart(): Promise<void> {
		this.#title = '';
		this.#isPrivate = this.#staysPrivate;
		await this.close();
	}

	/** Goes on writing a conversation that was read; nothing of it while conversations are private. */
	async resume(opened: OpenJournal): Promise<void> {
		await this.restart();
		this.#title = opened.journal.title;
		if (this.#isPrivate) await opened.lock?.release();
		else this.#file = new JournalFile(this.#options, opened);
	}

	/**
	 * Nothing more is written, also of later conversations. What there is of this one is removed, unless an earlier
	 * program began it. `false` lets the next conversation be written. Tells what became of the file.
	 */
	async setPrivate(isPrivate: boolean): Promise<'none' | 'removed' | 'kept'> {
		this.#staysPrivate = isPrivate;
		this.#isPrivate ||= isPrivate;
		const file = isPrivate ? this.#file : undefined;
		if (!file) return 'none';
		await this.close();
		if (file.isResumed) return 'kept';
		await this.#remove(file);
		return 'removed';
	}

	/** Removes what there is of this conversation. */
	async discard(): Promise<void> {
		const file = this.#file;
		await this.restart();
		if (file) await this.#remove(file);
	}

	/** Resolves when everything so far is written, or after half a second; at once while writing fails. */
	async settled(): Promise<void> {
		const file = this.#file;
		if (!file || file.failure) return;
		await settledSoon(file.settled());
	}

	/** What went wrong, in a sentence for the person; the same only once. */
	problem(): string | undefined {
		const {failure} = this.#file ?? {};
		if (!failure) return undefined;
		const text = `This conversation is not being saved: ${whyNotWritten(failure)}. The chat goes on; /export writes it elsewhere.`;
		if (this.#said.has(text)) return undefined;
		this.#said.add(text);
		return text;
	}

	async #remove({path, id}: JournalFile): Promise<void> {
		await forgetConversation(path, this.folder, id);
	}

	/** Writes what is left and lets go of the file. */
	async close(): Promise<void> {
		const file = this.#file;
		this.#file = undefined;
		await file?.close();
	}
}
