export type Role = 'system' | 'user' | 'assistant';

/** One message of a conversation, in the words every chat template and every export format uses. */
export type Message = {
	readonly role: Role;
	readonly content: string;
};
