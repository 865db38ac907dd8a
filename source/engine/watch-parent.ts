import {workerData} from 'node:worker_threads';

/*
 * A thread of the engine process that ends it when its parent has ended. The main thread learns that by itself, but not
 * while native code holds it: one step of an ambiguous grammar can take longer than anyone lives.
 */

/** Milliseconds between two looks. */
const interval = 500;

/** Process id of the parent. */
const parent: number = workerData;

/** An orphan gets another parent at once; on Windows it keeps the number of one that is no more. */
function isOrphan(): boolean {
	if (process.ppid !== parent) return true;
	try {
		process.kill(parent, 0);
		return false;
	} catch {
		return true;
	}
}

setInterval(() => {
	if (isOrphan()) process.kill(process.pid, 'SIGKILL');
}, interval);
