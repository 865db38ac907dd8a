import type {Tree} from '../session/tree/tree.js';

/** An earlier message that stands in the prompt in order to be sent anew. */
export type Editing = {
	/** Of the message, from 1. */
	readonly number: number;
	/** Where the conversation ends meanwhile, and where it ended before. */
	readonly at: number;
	readonly from: number;
};

/** The number of the message, until something was sent or the conversation went elsewhere. */
export const editedMessage = (editing: Editing | undefined, {head, before}: Tree): number | undefined =>
	editing && head === editing.at && before === editing.from ? editing.number : undefined;
