/** Milliseconds in which a second Ctrl+C leaves. */
const armedFor = 2000;
/** Milliseconds: a Ctrl+C so soon after a reply was meant for the reply. */
const reflex = 500;

/** Ctrl+C on an empty prompt: the first arms, a second one soon after leaves. `now` in milliseconds. */
export class LeaveGuard {
	#isArmed = false;
	#timer: NodeJS.Timeout | undefined;
	#repliedAt = Number.NEGATIVE_INFINITY;

	constructor(
		readonly now: () => number,
		/** Called when it becomes armed or not. */
		readonly onChange: (isArmed: boolean) => void,
	) {}

	/** A reply has ended just now. */
	replied(): void {
		this.#repliedAt = this.now();
	}

	/** Ctrl+C; whether it leaves. */
	press(): boolean {
		if (this.#isArmed) return true;
		if (this.now() - this.#repliedAt <= reflex) return false;
		this.#become(true);
		this.#timer = setTimeout(() => this.disarm(), armedFor);
		this.#timer.unref();
		return false;
	}

	/** Whatever else is pressed, and time: the next Ctrl+C is another thought. */
	disarm(): void {
		clearTimeout(this.#timer);
		if (this.#isArmed) this.#become(false);
	}

	#become(isArmed: boolean): void {
		this.#isArmed = isArmed;
		this.onChange(isArmed);
	}
}
