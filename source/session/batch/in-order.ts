/**
 * Works on items side by side, on so many lanes, and gives the results in the items' order: a lane takes the next item
 * as soon as it is free, results that come early are held back. `work` must not throw.
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
	for (let lane = 0; lane < Math.min(lanes, items.length); lane++) void workOn(lane);

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
