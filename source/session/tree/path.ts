import type {Turn} from '../conversation.js';
import {root, type Tree, type TreeNode} from './tree.js';

/** A turn with the nodes that it consists of. */
export type PathTurn = Turn & {readonly id: number; readonly replyId?: number};

/** The conversation from the root to a node (default: the end of the current path), oldest turn first. */
export function pathOf(tree: Tree, to = tree.head): readonly PathTurn[] {
	const turns: PathTurn[] = [];
	let reply: Pick<PathTurn, 'reply' | 'replyId'> = {};
	for (const node of upwards(tree, to)) {
		if (node.type === 'reply') {
			reply = {reply: node.reply, replyId: node.id};
			continue;
		}

		turns.push({id: node.id, user: node.text, ...reply});
		reply = {};
	}

	return turns.reverse();
}

/** A node and all it follows from, the root not included. */
export function* upwards(tree: Tree, from: number): Generator<TreeNode> {
	for (let id = from; id !== root; ) {
		const node = tree.nodes.get(id);
		// A parent is older than its child, so that no file can make a circle.
		if (!node || node.parent >= id) return;
		yield node;
		id = node.parent;
	}
}

/** The nodes that follow each node directly, oldest first. */
export function childrenOf(tree: Tree): ReadonlyMap<number, readonly TreeNode[]> {
	const children = new Map<number, TreeNode[]>();
	for (const node of tree.nodes.values()) {
		const siblings = children.get(node.parent);
		if (siblings) siblings.push(node);
		else children.set(node.parent, [node]);
	}

	for (const siblings of children.values()) siblings.sort((a, b) => a.id - b.id);
	return children;
}

/** The end of the newest branch through a node: what a person means who goes to it. */
export function newestBelow(tree: Tree, id: number): number {
	const children = childrenOf(tree);
	let end = id;
	for (let next = children.get(end); next; next = children.get(end)) end = next.at(-1)!.id;
	return end;
}
