import {type Journal, type JournalLine, parseJournal} from '../journal/parse.js';
import {pathOf, upwards} from '../tree/path.js';
import type {Tree} from '../tree/tree.js';
import {condense} from './condense.js';
import type {ConversationRecord} from './types.js';

/** The conversation that a journal tells. Throws ChatError when it is none. */
export function recordOfJournal(content: Buffer): ConversationRecord & Pick<Journal, 'skipped'> {
	const lines: JournalLine[] = [];
	const {header, title, tree, skipped} = parseJournal(content, line => lines.push(line));
	const {id, created} = header;
	return {id, created, ...recordOfTree(tree, title, condense(lines)), skipped};
}

export const recordOfTree = (tree: Tree, title: string, lines: readonly JournalLine[]) => ({
	title,
	turns: pathOf(tree),
	others: othersOf(tree),
	lines,
});

function othersOf(tree: Tree): number {
	const seen = new Set([...upwards(tree, tree.head)].map(({id}) => id));
	for (const node of tree.nodes.values())
		if (node.type === 'reply' && node.continues !== undefined) seen.add(node.continues);
	return [...tree.nodes.keys()].filter(id => !seen.has(id)).length;
}
