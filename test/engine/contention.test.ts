import {expect, test} from 'vitest';
import {Contention} from '../../source/engine/contention.js';

/** Burns one core for some milliseconds; by the given clock it took `claimed`. */
function share(threads: number, claimed: number): number | undefined {
	let now = 0;
	const contention = new Contention(threads, () => now);
	contention.begin();
	const until = performance.now() + 20;
	while (performance.now() < until);
	now = claimed;
	return contention.end();
}

test('threads that do not get their time are noticed', () => {
	expect(share(2, 10_000)).toBeLessThan(0.1);
});

test('one thread waits for nobody, and a short reply says too little', () => {
	expect(share(1, 10_000)).toBeUndefined();
	expect(share(2, 1000)).toBeUndefined();
});
