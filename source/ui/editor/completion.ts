/** One way to complete what is typed: `value` replaces the word before the cursor. */
export type Candidate = {readonly value: string; readonly label?: string; readonly help?: string};

/** Candidates for the text before the cursor, best first; empty: nothing to complete. */
export type Complete = (textBeforeCursor: string) => readonly Candidate[];

export type Completion = {
	/** Empty: the list is closed. */
	readonly candidates: readonly Candidate[];
	/** -1: the list is only shown. */
	readonly selected: number;
	/** Closed by Esc: typing does not open it again before the command is given up or Tab is pressed. */
	readonly isDismissed: boolean;
};

export const closedCompletion: Completion = {candidates: [], selected: -1, isDismissed: false};

export const isOpen = ({candidates}: Completion): boolean => candidates.length > 0;

/** After typing or deleting: a slash command shows its candidates by itself, anything else only on Tab. */
export function suggest(
	completion: Completion,
	text: string,
	cursor: number,
	complete: Complete,
): Completion {
	const isCommand = text.length <= maxCommandLength && /^\/[^\n]*$/.test(text) && cursor === text.length;
	if (!isCommand) return closedCompletion;
	if (completion.isDismissed) return completion;
	const candidates = complete(text);
	const isDone = candidates.length === 1 && candidates[0]!.value === lastWord(text);
	return isDone ? closedCompletion : {candidates, selected: -1, isDismissed: false};
}

export const dismiss = (): Completion => ({...closedCompletion, isDismissed: true});

/** The selection moves round through "none", so that a way back to what was typed is always near. */
export function select(completion: Completion, step: -1 | 1): Completion {
	const places = completion.candidates.length + 1;
	return {...completion, selected: ((completion.selected + 1 + step + places) % places) - 1};
}

export type Completed = {
	readonly completion: Completion;
	/** What the word before the cursor becomes, if anything changes. */
	readonly replacement?: string;
};

/**
 * Tab: as much as all candidates agree on is written; when there is nothing more to write, the next candidate is
 * selected. The only candidate is taken whole.
 */
export function tab(completion: Completion, before: string, complete: Complete): Completed {
	if (completion.selected >= 0) return {completion: select(completion, 1)};
	const candidates = isOpen(completion) ? completion.candidates : complete(before);
	const [only] = candidates;
	if (!only) return {completion: closedCompletion};
	if (candidates.length === 1) return {completion: closedCompletion, replacement: whole(only)};
	const opened = {candidates, selected: -1, isDismissed: false};
	const word = lastWord(before);
	const prefix = commonPrefix(candidates.map(({value}) => value));
	if (prefix.length > word.length && prefix.startsWith(word))
		return {completion: opened, replacement: prefix};
	return {completion: isOpen(completion) ? select(opened, 1) : opened};
}

/** Enter on a selected candidate; `undefined` where Enter is not ours: none is selected, or it is written already. */
export function accept({candidates, selected}: Completion, before: string): string | undefined {
	const candidate = candidates[selected];
	return candidate && candidate.value !== lastWord(before) ? whole(candidate) : undefined;
}

/** What `value` replaces. */
export const lastWord = (before: string): string => /\S*$/.exec(before.slice(-maxCommandLength))![0];

/** Nothing to complete is longer; a pasted megabyte is not searched for words with every key. */
const maxCommandLength = 4096;

/** A whole word is followed by a space: what comes after it can be completed next. */
const whole = ({value}: Candidate) => (/[\s/]$/.test(value) ? value : `${value} `);

/** The part of the list that fits, with the selected candidate in it. */
export function visibleCandidates({candidates, selected}: Completion, maxRows: number) {
	const first = Math.max(0, Math.min(selected - maxRows + 1, candidates.length - maxRows));
	return {first, candidates: candidates.slice(first, first + maxRows)};
}

function commonPrefix(values: readonly string[]): string {
	let prefix = values[0] ?? '';
	for (const value of values) {
		let length = 0;
		while (length < prefix.length && prefix[length] === value[length]) length++;
		prefix = prefix.slice(0, length);
	}
	// Not half of a surrogate pair.
	return prefix.replace(/[\uD800-\uDBFF]$/, '');
}
