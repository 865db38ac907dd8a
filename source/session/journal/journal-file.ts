import type {Channel} from '../../engine/types.js';
import type {Self} from '../../hub/hub.js';
import type {Lock} from '../../hub/lock.js';
import type {Run} from '../run.js';
import type {ReplyNode, UserNode} from '../tree/tree.js';
import {AppendFile} from './append-file.js';
import {journalFormat, journalVersion, type Line} from './lines.js';
import {lockConversation} from './lock.js';
import type {OpenJournal} from './open.js';
import {conversationFile, newConversationId} from './place.js';
import {promptDelta} from './prompt-delta.js';
import {replyLine} from './reply-line.js';
import {runLine} from './run-line.js';
import {TextBuffer} from './text-buffer.js';

export type JournalOptions = {
	/** The folder of conversations; made when the first one is written. */
	readonly folder: string;
	/** Version of this program. */
	readonly program: string;
	readonly self: Self;
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	/** The longest time that text of a reply waits to be written, in milliseconds. */
	readonly textMs: number;
};

/** One conversation that is written down as it happens. Nothing here throws or waits. */
export class JournalFile {
	readonly id: string;
	readonly path: string;
	/** Whether an earlier program began it. */
	readonly isResumed: boolean;
	readonly #clock: () => number;
	readonly #lines: AppendFile;
	#lock: Lock | undefined;
	readonly #runs = new Map<Run, number>();
	#lastRun: number;
	/** Prompt and reply that were written last. */
	#last: {readonly id: number; readonly tokens: readonly number[]} | undefined;
	/** The reply that is being written. */
	#reply = 0;
	readonly #buffer: TextBuffer;

	/** A new conversation, or one to go on with. */
	constructor({folder, program, self, clock, textMs}: JournalOptions, resumed?: OpenJournal) {
		const now = clock();
		this.id = resumed?.id ?? newConversationId(now);
		const file = resumed?.file ?? conversationFile(folder, this.id)!;
		this.path = file;
		this.isResumed = resumed !== undefined;
		this.#clock = clock;
		this.#lock = resumed?.lock;
		this.#lastRun = resumed?.journal.lastRun ?? 0;
		this.#lines = new AppendFile({
			file,
			bytes: resumed?.journal.bytes,
			lacksBreak: resumed?.journal.lacksBreak,
			prepare: async () => {
				this.#lock ??= await lockConversation(file, self);
			},
		});
		const created = iso(now);
		if (!resumed)
			this.#write({type: 'header', format: journalFormat, version: journalVersion, id: this.id, created});
		this.#write({type: 'open', at: created, program});
		this.#buffer = new TextBuffer(textMs, (text, thought) =>
			this.#write({
				type: 'text',
				id: this.#reply,
				...(text !== '' && {text}),
				...(thought !== '' && {thought}),
			}),
		);
	}

	/** Why writing fails at present. */
	get failure(): Error | undefined {
		return this.#lines.failure;
	}

	asked({id, parent, at, text}: UserNode): void {
		this.#write({type: 'user', id, parent, at: iso(at), text});
	}

	began({id, parent, continues}: Pick<ReplyNode, 'id' | 'parent' | 'continues'>, run: Run): void {
		this.#reply = id;
		const known = this.#runs.get(run);
		const number = known ?? ++this.#lastRun;
		this.#runs.set(run, number);
		if (known === undefined) this.#write(runLine(run, number));
		const at = this.#now();
		this.#write({
			type: 'begin',
			id,
			parent,
			at,
			run: number,
			...(continues !== undefined && {continues}),
		});
	}

	/** Text of the reply that began. */
	wrote(text: string, channel: Channel): void {
		this.#buffer.add(text, channel);
	}

	replied(node: ReplyNode): void {
		this.#buffer.drop();
		const {promptTokenIds, replyTokenIds, run} = node.reply;
		const prompt = promptDelta(promptTokenIds, this.#last);
		this.#last = {id: node.id, tokens: [...promptTokenIds, ...replyTokenIds]};
		this.#write(replyLine(node, run && this.#runs.get(run), prompt));
	}

	went(id: number): void {
		this.#write({type: 'head', at: this.#now(), id});
	}

	/** The KV cache is the one that the last program left. */
	restored(tokens: number): void {
		this.#write({type: 'kv', at: this.#now(), tokens});
	}

	titled(text: string): void {
		this.#write({type: 'title', at: this.#now(), text});
	}

	/** Resolves when everything so far is written, or could not be. */
	settled(): Promise<void> {
		return this.#lines.settled();
	}

	/** Writes what is left and lets go of the file. */
	async close(): Promise<void> {
		this.#buffer.flush();
		await this.#lines.close();
		await this.#lock?.release();
	}

	#write(line: Line): void {
		this.#lines.append(line);
	}

	#now(): string {
		return iso(this.#clock());
	}
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
