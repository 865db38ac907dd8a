type Env = Readonly<Record<string, string | undefined>>;

/**
 * The terminal's second screen, for what would push the conversation off the first one. It has no scrollback and its rows
 * are never broken anew, so that nothing of it is left behind; the first screen comes back as it was, also after a resize.
 */
export class AlternateScreen {
	/** The Linux console has none, GNU screen not unless it was told to. */
	readonly isThere: boolean;
	#isOn = false;

	constructor(env: Env) {
		this.isThere = !env.STY && env.TERM !== 'linux';
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	/** What a frame there begins with: the screen is empty then. */
	begin(): string {
		const enter = this.#isOn ? '' : '\u001B[?1049h';
		this.#isOn = true;
		return `${enter}${erase}`;
	}

	/** Back to the first screen and to the place of its cursor; nothing where it is shown already. */
	leave(): string {
		if (!this.#isOn) return '';
		this.#isOn = false;
		return `${erase}\u001B[?1049l`;
	}
}

const erase = '\u001B[H\u001B[J';
