import {printableLine} from '../../printable.js';
import {childrenOf, upwards} from './path.js';
import {root, type Tree, type TreeNode} from './tree.js';

/** One row of a tree: a node, or so many that are left out of a long stretch without a fork. */
export type OutlineRow = {
	/** How many forks stand above it. */
	readonly depth: number;
	/** Whether it is on the current path. */
	readonly isOnPath: boolean;
} & ({readonly node: TreeNode; readonly text: string} | {readonly hidden: number});

/** Of a stretch without a fork so many nodes are shown at its beginning and at its end. */
const shownFirst = 2;
const shownLast = 4;

/**
 * The tree from its first message, each branch after the other, oldest first. A reply that was only continued is left
 * out: the longer one says all of it.
 */
export function outline(tree: Tree): readonly OutlineRow[] {
	const path = new Set([...upwards(tree, tree.head)].map(({id}) => id));
	const children = visibleChildren(tree, path);
	const rows: OutlineRow[] = [];
	const open: Array<{node: TreeNode; depth: number}> = [];
	const push = (parent: number, depth: number) => {
		for (const node of [...(children.get(parent) ?? [])].reverse()) open.push({node, depth});
	};

	const first = children.get(root) ?? [];
	push(root, first.length > 1 ? 1 : 0);
	for (let next = open.pop(); next; next = open.pop()) {
		const {depth} = next;
		const stretch: TreeNode[] = [next.node];
		let below = children.get(next.node.id) ?? [];
		while (below.length === 1) {
			stretch.push(below[0]!);
			below = children.get(below[0]!.id) ?? [];
		}

		for (const row of shortened(stretch)) {
			if (typeof row === 'number') rows.push({depth, isOnPath: path.has(stretch.at(-1)!.id), hidden: row});
			else rows.push({depth, isOnPath: path.has(row.id), node: row, text: excerpt(row)});
		}

		push(stretch.at(-1)!.id, depth + 1);
	}

	return rows;
}

function visibleChildren(tree: Tree, path: ReadonlySet<number>) {
	const children = childrenOf(tree);
	const continued = new Set(
		[...tree.nodes.values()].map(node => (node.type === 'reply' ? node.continues : undefined)),
	);
	const isShown = ({id}: TreeNode) => !continued.has(id) || children.has(id) || path.has(id);
	return new Map([...children].map(([id, nodes]) => [id, nodes.filter(isShown)]));
}

function shortened(stretch: readonly TreeNode[]): ReadonlyArray<TreeNode | number> {
	const hidden = stretch.length - shownFirst - shownLast;
	if (hidden < 2) return stretch;
	return [...stretch.slice(0, shownFirst), hidden, ...stretch.slice(-shownLast)];
}

const mostExcerpt = 44;

/** The first words of a node, on one line. */
export function excerpt(node: TreeNode): string {
	const text = node.type === 'user' ? node.text : node.reply.text || node.reply.thought;
	const line = printableLine(text.slice(0, 10 * mostExcerpt))
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length > mostExcerpt ? `${line.slice(0, mostExcerpt - 1)}…` : line;
}
