import {details} from './details.js';
import {messages} from './messages.js';
import {sharegpt} from './sharegpt.js';
import {BadConversation, type ImportedConversation, type ImportFormat} from './types.js';

/** Every format, the one that says most first. To add one: its file, and its line here. */
export const importFormats: readonly ImportFormat[] = [details, messages, sharegpt];

/** The conversation in an object of any known format. Throws BadConversation. */
export function importedConversation(value: unknown, now: number): ImportedConversation {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new BadConversation('is no object');
	const object = value as Readonly<Record<string, unknown>>;
	const format = importFormats.find(({isIn}) => isIn(object));
	if (!format) throw new BadConversation('has neither "messages" nor "conversations"');
	try {
		return format.read(object, now);
	} catch (error) {
		// JSON can be nested deeper than it can be written again.
		if (error instanceof RangeError) throw new BadConversation('is nested too deeply');
		throw error;
	}
}
