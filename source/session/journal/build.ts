import {resolveSettings} from '../../settings/resolve.js';
import type {Reply} from '../conversation.js';
import type {Run} from '../run.js';
import {emptyTree, root, type Tree, type TreeNode, treeReducer} from '../tree/tree.js';
import {BadLine, type Fields} from './fields.js';
import type {Line} from './lines.js';
import type {Generation} from './prompt-delta.js';
import {promptOf, replyOf} from './reply-line.js';
import {runOfFields} from './run-line.js';

/** A reply whose end has not been read yet. */
type Begun = {
	readonly id: number;
	readonly parent: number;
	readonly continues?: number;
	readonly run?: Run;
	/** When it began; then when text last came. */
	readonly at: number;
	text: string;
	thought: string;
};

/** Makes a conversation of the lines of its journal, one after the other. */
export class JournalBuilder {
	title = '';
	openings = 0;
	readonly generations: Generation[] = [];
	readonly runs = new Map<number, Run>();
	readonly #nodes = new Map<number, TreeNode>();
	#tree: Tree = {...emptyTree, nodes: this.#nodes};
	#begun: Begun | undefined;
	/** The opening with which the present KV cache began. */
	#cache = 0;

	/** Throws BadLine for a line that cannot be used, and is as it was before. */
	take(fields: Fields): void {
		const type = fields.text('type');
		if (!Object.hasOwn(this.#takers, type)) throw new BadLine('unknown type');
		this.#takers[type as Line['type']](fields);
	}

	/** The conversation, with what there is of a reply that never ended. */
	finish(): Tree {
		this.#closeBegun();
		return this.#tree;
	}

	readonly #takers: Readonly<Record<Line['type'], (fields: Fields) => void>> = {
		header() {
			throw new BadLine('a second header');
		},
		open: fields => {
			fields.time('at');
			this.#closeBegun();
			this.openings++;
			this.#cache = this.openings;
		},
		kv: fields => {
			fields.whole('tokens', 1);
			// What was generated since the program began has made another cache.
			if (this.generations.at(-1)?.opening === this.#cache) throw new BadLine('too late');
			this.#cache = this.generations.at(-1)?.opening ?? this.#cache;
		},
		title: fields => {
			this.title = fields.text('text');
		},
		run: fields => {
			this.runs.set(fields.whole('id', 1), runOfFields(fields));
		},
		user: fields => {
			const node = {
				type: 'user',
				id: this.#newId(fields),
				parent: fields.whole('parent'),
				at: fields.time('at'),
				text: fields.text('text'),
			} as const;
			if (node.parent >= node.id) throw new BadLine('a parent must be older');
			this.#closeBegun();
			this.#add({...node, parent: this.#known(node.parent)});
		},
		begin: fields => {
			const begun = {
				id: this.#newId(fields),
				parent: fields.whole('parent', 1),
				continues: fields.optional('continues', () => fields.whole('continues', 1)),
				run: this.runs.get(fields.whole('run')),
				at: fields.time('at'),
			};
			this.#closeBegun();
			const earlier = this.#nodes.get(begun.continues ?? root);
			const {text = '', thought = ''} = earlier?.type === 'reply' ? earlier.reply : {};
			this.#begun = {...begun, text, thought};
		},
		text: fields => {
			const begun = this.#begun;
			if (begun?.id !== fields.whole('id', 1)) throw new BadLine('no reply has begun');
			const text = fields.optional('text', () => fields.text('text')) ?? '';
			begun.thought += fields.optional('thought', () => fields.text('thought')) ?? '';
			begun.text += text;
		},
		reply: fields => {
			const node = replyOf(fields, this.runs);
			const prompt = promptOf(fields.object('prompt'));
			if (node.parent >= node.id) throw new BadLine('a parent must be older');
			if (this.#begun?.id !== node.id) this.#newId(fields);
			this.#begun = undefined;
			this.#add({...node, parent: this.#message(node.parent)});
			this.generations.push({
				id: node.id,
				opening: this.#cache,
				prompt,
				tokens: node.reply.replyTokenIds,
			});
		},
		head: fields => {
			const to = fields.whole('id');
			this.#closeBegun();
			this.#tree = treeReducer(this.#tree, {type: 'go', to});
		},
	};

	#newId(fields: Fields): number {
		const id = fields.whole('id', 1);
		if (this.#nodes.has(id)) throw new BadLine(`${id} is there already`);
		return id;
	}

	#add(node: TreeNode): void {
		if (node.parent >= node.id) throw new BadLine('a parent must be older');
		if (this.#nodes.has(node.id)) throw new BadLine('the number is taken');
		const {nodes, before, last} = this.#tree;
		// Thousands of nodes are added to this one map; it is given away only in the end.
		this.#nodes.set(node.id, node);
		this.#tree = {nodes, before, head: node.id, last: Math.max(last, node.id)};
	}

	/** A parent whose line is missing is what came before it. */
	#known(parent: number): number {
		return parent === root || this.#nodes.has(parent) ? parent : this.#tree.head;
	}

	/** The message that a reply answers; when its line is missing, an empty one takes its place. */
	#message(id: number): number {
		const node = this.#nodes.get(id);
		if (node?.type === 'user') return id;
		if (node) throw new BadLine('a reply must answer a message');
		this.#add({type: 'user', id, parent: this.#tree.head, at: 0, text: ''});
		return id;
	}

	/** What there is of a reply whose program ended before it did. */
	#closeBegun(): void {
		const begun = this.#begun;
		this.#begun = undefined;
		if (!begun) return;
		const {id, parent, at, text, thought, run, continues} = begun;
		const earlier = this.#nodes.get(continues ?? root);
		const before = earlier?.type === 'reply' ? earlier.reply : undefined;
		if (text === (before?.text ?? '') && thought === (before?.thought ?? '')) return;
		try {
			const reply = cutReply(text, thought, run);
			const node = {type: 'reply', id, parent: this.#message(parent), at, reply} as const;
			this.#add({...node, ...(continues !== undefined && {continues})});
		} catch (error) {
			if (!(error instanceof BadLine)) throw error;
		}
	}
}

/** A reply that the end of the program cut. Its tokens are not known: it can be continued from its text. */
const cutReply = (text: string, thought: string, run: Run | undefined): Reply => ({
	text,
	thought,
	stop: {
		reason: 'error',
		message: 'The program ended while this reply was being written.',
		hint: '/continue goes on with it, /regen answers again.',
	},
	seed: run?.settings.seed ?? -1,
	stats: {
		prompt_tokens: 0,
		reused_tokens: 0,
		new_tokens: 0,
		prefill_ms: 0,
		decode_ms: 0,
		tokens_per_second: 0,
		context_tokens: 0,
	},
	settings: run?.settings ?? resolveSettings({}).values,
	promptTokenIds: [],
	replyTokenIds: [],
	canContinue: text !== '',
	...(run && {run}),
});
