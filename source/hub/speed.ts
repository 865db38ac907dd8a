/** How fast a download is: over the last seconds, so that it follows the network and does not jump. */
export class Speed {
	readonly #points: Array<{readonly at: number; readonly bytes: number}> = [];

	constructor(readonly windowMs = 5000) {}

	/** Takes the bytes that are there at a time in milliseconds; gives bytes a second, 0 while nothing is known. */
	at(now: number, bytes: number): number {
		const points = this.#points;
		points.push({at: now, bytes});
		while (points.length > 2 && now - points[1]!.at >= this.windowMs) points.shift();
		const [first] = points;
		const ms = now - first!.at;
		return ms > 0 ? Math.max(0, ((bytes - first!.bytes) / ms) * 1000) : 0;
	}
}
