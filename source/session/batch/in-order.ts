/** Items that a lane has in hand: one is worked on, the next one waits where the work is done. */
const inHand = 2;

/**
 * Works on items side by side, on so many lanes, and gives the results in the items' order: a lane takes another item
 * as soon as one is done, results that come early are held back. `work` must not throw, and must do the items of
 * a lane one after the other.
 */
export async function* inOrder<Item, Result>(
	items: readonly Item[],
	lanes: number,
	work: (item: Item, lane: number) => Promise<Result>,
): AsyncGenerator<Result> {
	const results = new Map<number, Result>();
	let next = 0;
	let wake = (): void => {};
	let isOver = false;
	for (let hand = 0; hand < inHand; hand++) for (let lane = 0; lane < lanes; lane++) void workOn(lane);

	async function workOn(lane: number): Promise<void> {
		while (next < items.length && !isOver) {
			const index = next++;
			results.set(index, await work(items[index]!, lane));
			wake();
		}
	}

	try {
		for (let index = 0; index < items.length; index++) {
			while (!results.has(index)) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			yield results.get(index)!;
			results.delete(index);
		}
	} finally {
		isOver = true;
	}
}
