import {existsSync} from 'node:fs';
import type {Arguments} from './arguments.js';
import {ChatError, usageError} from './errors.js';
import {printableLine} from './printable.js';
import type {Conversations} from './session/journal/conversations.js';
import type {OpenJournal} from './session/journal/open.js';
import {pathOf} from './session/tree/path.js';

/** The conversation that the command line goes on with. Throws ChatError when there is none, or another process has it. */
export async function resumed(
	{continueLast, resume, noJournal}: Arguments,
	conversations: Conversations,
	isPrint: boolean,
): Promise<OpenJournal | undefined> {
	const open = (id: string) => (noJournal ? conversations.read(id) : conversations.open(id));
	if (continueLast) {
		const last = await conversations.last();
		if (last !== undefined) return open(last);
		throw new ChatError('There is no conversation to go on with.', {hint: 'Begin one without --continue.'});
	}

	if (resume === '' && isPrint)
		throw usageError('--resume needs an id or words of a conversation here.', 'Or use --continue.');
	return resume ? open(await conversations.find(resume)) : undefined;
}

/** The file of the model that answered last, and what to say when it is gone. */
export function heldWith({journal}: OpenJournal): {readonly path?: string; readonly notice?: string} {
	const last = pathOf(journal.tree).findLast(({reply}) => reply?.run)?.reply?.run;
	if (!last) return {};
	const {name, path} = last.model;
	if (journal.header.isImported)
		return name === '' ? {} : {notice: printableLine(`${name} answered before; -m chooses the model.`)};
	if (existsSync(path)) return {path};
	return {notice: printableLine(`${name}, which answered before, is not at ${path} any more.`)};
}

/** What should be said about a file that was read with gaps. */
export const damage = ({journal: {skipped}}: OpenJournal): string | undefined =>
	skipped === 0
		? undefined
		: `${skipped === 1 ? 'One line' : `${skipped} lines`} of this conversation could not be read and ${skipped === 1 ? 'was' : 'were'} left out.`;
