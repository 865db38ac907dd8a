/** Guesses the tokens of a reply that come next. */
export type Drafter = {
	/** At most `most` tokens that may follow all tokens so far; [] when there is no guess. */
	guess(most: number): Promise<readonly number[]>;
	/** The reply has ended: gives memory back. */
	release(): void;
};

/** How well the guesses were. */
export type DraftCounts = {drafted: number; accepted: number};
