import {setImmediate} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {Lockstep} from '../../source/engine/lockstep.js';

/** A decode that ends when it is told to. */
function scripted() {
	const began: number[] = [];
	const dispatched: number[][] = [];
	const ends = new Map<number, () => void>();
	const lockstep = new Lockstep(() => void dispatched.push(began.splice(0)));
	const join = (place: number) =>
		lockstep.join(place, () => {
			began.push(place);
			return new Promise<number>(resolve => ends.set(place, () => resolve(place)));
		});
	return {join, dispatched, end: (place: number) => ends.get(place)!()};
}

test('those who are ready in one turn begin in the order of their places', async () => {
	const {join, dispatched, end} = scripted();
	const all = [2, 0, 3, 1].map(join);
	expect(dispatched).toEqual([]);
	await setImmediate();
	expect(dispatched).toEqual([[0, 1, 2, 3]]);
	for (const place of [0, 1, 2, 3]) end(place);
	expect(await Promise.all(all)).toEqual([2, 0, 3, 1]);
});

test('who comes during a decode waits for its end, and then for those who come after it', async () => {
	const {join, dispatched, end} = scripted();
	const first = [1, 2].map(join);
	await setImmediate();
	const late = join(0);
	await setImmediate();
	expect(dispatched).toEqual([[1, 2]]);
	end(1);
	end(2);
	const second = first.map(one => one.then(join));
	await setImmediate();
	await setImmediate();
	expect(dispatched).toEqual([
		[1, 2],
		[0, 1, 2],
	]);
	for (const place of [0, 1, 2]) end(place);
	await Promise.all([late, ...second]);
});

test('a decode that fails is the failure of its own sequence alone', async () => {
	const lockstep = new Lockstep(() => {});
	const bad = lockstep.join(0, () => Promise.reject(new Error('no room')));
	const good = lockstep.join(1, () => Promise.resolve('fine'));
	await expect(bad).rejects.toThrow('no room');
	expect(await good).toBe('fine');
	expect(await lockstep.join(0, () => Promise.resolve('again'))).toBe('again');
});
