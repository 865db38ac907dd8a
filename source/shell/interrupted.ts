import {ChatError} from '../errors.js';

/** An interrupted download as what it is: no failure, and nothing is lost. Other errors come back as they are. */
export const interrupted = (error: unknown, signal: AbortSignal): unknown =>
	signal.aborted
		? new ChatError('Interrupted', {
				hint: 'What is downloaded is kept; the same command goes on from there',
				exitCode: 130,
			})
		: error;
