import type {EventEmitter} from 'node:events';

/**
 * Resolves as soon as `satisfied()` is true: asked now and again at each 'change' of `source`. Rejects after `timeout`
 * ms with what `failure()` says then. No polling, no fixed waits.
 */
export function waitUntil(
	source: EventEmitter,
	satisfied: () => boolean,
	{timeout, failure}: {timeout: number; failure: () => string},
): Promise<void> {
	return new Promise((resolve, reject) => {
		const finish = (error?: unknown) => {
			clearTimeout(limit);
			source.off('change', check);
			if (error === undefined) resolve();
			else reject(error);
		};
		const check = () => {
			try {
				if (satisfied()) finish();
			} catch (error) {
				finish(error);
			}
		};
		const limit = setTimeout(
			() => finish(new Error(`Waited ${timeout} ms in vain for: ${failure()}`)),
			timeout,
		);
		source.on('change', check);
		check();
	});
}

/** For a condition outside the screen (a file, a counter): asked every few milliseconds until it holds. */
export async function waitFor<T>(
	ask: () => T | undefined | false | Promise<T | undefined | false>,
	what = 'the condition',
	timeout = 4000,
): Promise<T> {
	const end = Date.now() + timeout;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for: ${what}`);
		await new Promise(resolve => {
			setTimeout(resolve, 5);
		});
	}
}
