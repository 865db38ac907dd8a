/** The longest time that a chat waits for what it writes, in milliseconds: a disk may hang. */
const patienceMs = 500;

/** Resolves when the work is done, or after half a second. */
export async function settledSoon(work: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const patience = new Promise<void>(resolve => {
		timer = setTimeout(resolve, patienceMs);
	});
	await Promise.race([work, patience]);
	clearTimeout(timer);
}
