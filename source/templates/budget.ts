import vm from 'node:vm';
import {ChatError} from '../errors.js';

/** Milliseconds; a long conversation renders in tens of them. */
const budget = 3000;

/** Characters; the largest templates in use have some twenty thousand. */
export const longestTemplate = 1_000_000;

/**
 * Runs what a template from elsewhere can make endless (its check, its parsing, its rendering): a loop over
 * `range(10**9)` must cost a moment, not the program. Throws ChatError when the time is up.
 */
export function withinBudget<Result>(run: () => Result): Result {
	realm ??= vm.createContext({});
	realm.run = run;
	try {
		return call.runInContext(realm, {timeout: budget}) as Result;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
		throw new ChatError(`The chat template takes longer than ${budget / 1000} seconds and was stopped.`, {
			hint: '/template chooses another one, --chat-template NAME from the start.',
		});
	} finally {
		realm.run = undefined;
	}
}

const call = new vm.Script('run()');
let realm: vm.Context | undefined;
