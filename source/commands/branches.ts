import {usageError} from '../errors.js';
import type {ChatState} from '../session/chat.js';
import {stopLine} from '../session/stop-line.js';
import {fenced} from '../session/template-report.js';
import {type OutlineRow, outline} from '../session/tree/outline.js';
import type {TreeNode} from '../session/tree/tree.js';
import type {Command, CommandReply, PanelItem} from './types.js';

export const branches: Command = {
	name: 'branches',
	help: 'Shows everything that was said as a tree; choosing a message goes to its branch.',
	run: (_rest, {chat}) => showBranches(chat.state),
};

/** The tree to choose from. Throws a usage error when nothing was said. */
export function showBranches({tree}: ChatState): CommandReply {
	const rows = outline(tree);
	if (rows.length === 0) throw usageError('Nothing was said yet.', 'Write a message first.');
	const items = rows.flatMap((row): PanelItem[] =>
		'node' in row
			? [
					{
						label: label(row),
						help: helpOf(row.node),
						line: `/switch ${row.node.id}`,
						preview: textOf(row.node),
						isProse: true,
						isCurrent: row.isOnPath,
					},
				]
			: [],
	);
	const selected = items.findIndex(({line}) => line === `/switch ${tree.head}`);
	const text = rows.map(row => `${row.isOnPath ? '●' : ' '} ${label(row)}`).join('\n');
	return {
		type: 'panel',
		panel: {title: 'Branches', items, selected: Math.max(0, selected)},
		text: `${fenced(text)}\n\n● is the current path. /switch NUMBER goes to a branch; /edit counts only your own messages on the path.`,
	};
}

/** Deeper ones stand below each other: a row has an end. */
const deepest = 8;

function label(row: OutlineRow): string {
	const indent = '  '.repeat(Math.min(row.depth, deepest));
	if (!('node' in row)) return `${indent}… ${row.hidden} more`;
	const {node, text} = row;
	return `${indent}${node.id} ${node.type === 'user' ? 'you' : 'reply'}: ${text}`;
}

const helpOf = (node: TreeNode): string =>
	node.type === 'user' ? '' : stopLine(node.reply).replace(/^■ /, '').split(' · ').slice(0, 2).join(' · ');

const mostPreview = 4000;
const textOf = (node: TreeNode): string =>
	(node.type === 'user' ? node.text : node.reply.text).slice(0, mostPreview);
