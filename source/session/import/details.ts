import {ChatError} from '../../errors.js';
import {detailsKey} from '../export/details.js';
import {recordOfJournal} from '../export/record.js';
import {BadConversation, type ImportedConversation, type ImportFormat} from './types.js';

/** Our own exports: what they say beside the messages is all of it, branches included. */
export const details: ImportFormat = {
	isIn: object => typeof object[detailsKey] === 'object' && object[detailsKey] !== null,
	read(object) {
		const {lines, ...header} = object[detailsKey] as Readonly<Record<string, unknown>>;
		if (!Array.isArray(lines)) throw new BadConversation('has no lines in its details');
		// As the file that it once was: nothing of it is trusted more than that.
		const journal = [{type: 'header', id: '', ...header}, ...lines].map(line => `${JSON.stringify(line)}\n`);
		return journalConversation(Buffer.from(journal.join('')));
	},
};

/** The conversation in a journal. Throws BadConversation. */
export function journalConversation(content: Buffer): ImportedConversation {
	try {
		const {id, created, lines, skipped} = recordOfJournal(content);
		if (!lines.some(({type}) => type === 'user' || type === 'reply'))
			throw new BadConversation('holds no message');
		return {id, created, lines, skipped};
	} catch (error) {
		if (error instanceof ChatError)
			throw new BadConversation('is of a format that this version does not know');
		throw error;
	}
}
