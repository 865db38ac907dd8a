import type {Reply} from '../conversation.js';

/** Where a conversation begins: the parent of its first message, no node of its own. */
export const root = 0;

/** What a person said. */
export type UserNode = {
	readonly type: 'user';
	/** 1 and up, in the order in which nodes came; never given twice. */
	readonly id: number;
	/** A node with a smaller id, or `root`. */
	readonly parent: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly text: string;
};

/** One generation. A reply that was continued stays as it is; the longer one is its sibling. */
export type ReplyNode = {
	readonly type: 'reply';
	readonly id: number;
	/** The message it answers. */
	readonly parent: number;
	/** When it ended, in milliseconds since 1970. */
	readonly at: number;
	readonly reply: Reply;
	/** The reply it went on from: its text and tokens begin with those. */
	readonly continues?: number;
};

export type TreeNode = UserNode | ReplyNode;

/**
 * Everything that was said, also what was taken back, edited or answered again: nodes are only ever added. The
 * conversation is the path from the root to `head`. Every change makes a new tree.
 */
export type Tree = {
	readonly nodes: ReadonlyMap<number, TreeNode>;
	/** The last node of the current path; `root` before the first message. */
	readonly head: number;
	/** Where `head` was before it last moved away from a path's end, for going back. */
	readonly before: number;
	/** The greatest id that was given. */
	readonly last: number;
};

export const emptyTree: Tree = {nodes: new Map(), head: root, before: root, last: 0};

export type TreeAction =
	/** A message after the current path. */
	| {readonly type: 'ask'; readonly user: string; readonly at: number}
	/** A reply to the message `parent`; it becomes the end of the path. */
	| ({readonly type: 'reply'} & Pick<ReplyNode, 'parent' | 'at' | 'reply' | 'continues'>)
	/** Moves to a node, or to `root`; ignored when there is no such node. */
	| {readonly type: 'go'; readonly to: number}
	| {readonly type: 'clear'};

export function treeReducer(tree: Tree, action: TreeAction): Tree {
	const id = tree.last + 1;
	switch (action.type) {
		case 'ask':
			return added(tree, {type: 'user', id, parent: tree.head, at: action.at, text: action.user});
		case 'reply':
			return added(tree, {...action, id});
		case 'go': {
			const {to} = action;
			if (to === tree.head || (to !== root && !tree.nodes.has(to))) return tree;
			return {...tree, head: to, before: tree.head};
		}

		case 'clear':
			return emptyTree;
	}
}

/** The last node of the current path. */
export const endOf = ({nodes, head}: Tree): TreeNode | undefined => nodes.get(head);

/** With one node more, which becomes the end of the path. */
export const added = (tree: Tree, node: TreeNode): Tree => ({
	...tree,
	nodes: new Map(tree.nodes).set(node.id, node),
	head: node.id,
	last: Math.max(tree.last, node.id),
});
