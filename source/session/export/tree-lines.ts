import type {Line} from '../journal/lines.js';
import {promptDelta} from '../journal/prompt-delta.js';
import {replyLine} from '../journal/reply-line.js';
import {runLine} from '../journal/run-line.js';
import type {Run} from '../run.js';
import type {Tree} from '../tree/tree.js';

/** The lines of a journal after its header, for a conversation that has none. */
export function treeLines({nodes, head, last}: Tree, title: string): readonly Line[] {
	const runs = new Map<Run, number>();
	let before: {readonly id: number; readonly tokens: readonly number[]} | undefined;
	const lines: Line[] = [];
	let at = iso(0);
	for (const node of [...nodes.values()].sort((a, b) => a.id - b.id)) {
		at = iso(node.at);
		if (node.type === 'user') {
			const {id, parent, text} = node;
			lines.push({type: 'user', id, parent, at, text});
			continue;
		}

		const {run, promptTokenIds, replyTokenIds} = node.reply;
		if (run && !runs.has(run)) {
			runs.set(run, runs.size + 1);
			lines.push(runLine(run, runs.size));
		}

		lines.push(replyLine(node, run && runs.get(run), promptDelta(promptTokenIds, before)));
		before = {id: node.id, tokens: [...promptTokenIds, ...replyTokenIds]};
	}

	if (title !== '') lines.push({type: 'title', at, text: title});
	if (head !== last) lines.push({type: 'head', at, id: head});
	return lines;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
