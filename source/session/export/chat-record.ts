import type {Chat} from '../chat.js';
import {readRegularFile} from '../journal/read.js';
import {recordOfJournal, recordOfTree} from './record.js';
import {treeLines} from './tree-lines.js';
import type {ConversationRecord} from './types.js';

/** A running chat's conversation: its journal, where all of it is there, else what the chat remembers. */
export async function recordOfChat({state, recorder}: Chat): Promise<ConversationRecord> {
	await recorder?.settled();
	const file = recorder?.wholeFile;
	if (file !== undefined) return recordOfJournal(await readRegularFile(file));
	const {tree, title} = state;
	const first = [...tree.nodes.values()].find(({at}) => at > 0);
	return {
		id: recorder?.id ?? '',
		created: first?.at ?? 0,
		...recordOfTree(tree, title, asWritten(treeLines(tree, title))),
	};
}

/** Without the fields that JSON leaves out. */
const asWritten = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
