import {ChatError} from '../errors.js';
import {interruptedCode} from '../interrupt.js';

/** An interrupted download as what it is: no failure, and nothing is lost. Other errors come back as they are. */
export const interrupted = (error: unknown, signal: AbortSignal): unknown =>
	signal.aborted
		? new ChatError('Interrupted', {
				hint: 'What is downloaded is kept; the same command goes on from there',
				exitCode: interruptedCode(signal),
			})
		: error;
