import {ChatError} from '../../errors.js';
import type {Self} from '../../hub/hub.js';
import {acquire, type Lock} from '../../hub/lock.js';
import {usualPace} from '../../hub/pace.js';
import {whyNotWritten} from './why-not-written.js';

/**
 * Takes a conversation for this process alone. Throws ChatError when another one has it; one that was killed has nothing.
 */
export async function lockConversation(file: string, self: Self): Promise<Lock> {
	const attempts = acquire({self, pace: usualPace}, `${file}.lock`);
	const attempt = await attempts.next().catch((error: unknown) => {
		throw cannotLock(error);
	});
	if (attempt.done) return attempt.value;
	await attempts.return(undefined as never);
	throw new ChatError(`That conversation is open in another llama-chat (process ${attempt.value}).`, {
		hint: 'Leave it there first, or begin another one.',
	});
}

const cannotLock = (error: unknown): ChatError =>
	new ChatError(`The conversation cannot be taken for this chat: ${whyNotWritten(error)}.`, {
		hint: 'With --no-journal it is only read.',
		cause: error,
	});
