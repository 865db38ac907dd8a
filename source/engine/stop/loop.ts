import {isInFence} from '../code-fence.js';
import type {StopCriterion} from './criterion.js';

/** Tokens from one look to the next: a runaway reply may run so many more. */
const interval = 32;
/** Text with little prose in it (tables, rules, numbers) and code may repeat so many times as much. */
const structureFactor = 8;
/** Characters of a passage that is looked for however often it must come. */
const longestOfMany = 400;

/**
 * Ends a runaway reply: the same passage again and again, without anything between. It looks at characters, as the same
 * words come in different tokens. The numbers of list items do not count as something between, so that a list whose
 * items are all the same is a loop, too.
 */
export function loop(): StopCriterion {
	let text = '';
	let tokens = 0;
	return ({written, settings: {loop_guard: times, loop_guard_length: length}}) => {
		if (written === '' || times <= 0) return undefined;
		text += written;
		if (++tokens % interval !== 0 || text.length < length) return undefined;
		const repeated = repetition(text, times, length);
		return repeated && {reason: 'loop', ...repeated};
	};
}

/** A passage and how often it stands in a row. */
export type Repetition = {readonly passage: string; readonly times: number};

/** The passage that `text` ends with, `times` times or more and over `length` characters or more. */
export function repetition(text: string, times: number, length: number): Repetition | undefined {
	const window = text.slice(-Math.max(2 * structureFactor * length, times * longestOfMany));
	if (!mayRepeat(window, times, length)) return undefined;
	const tail = withoutNumbers(window);
	for (const {period, covered} of periods(tail)) {
		if (covered < length || covered < times * period) continue;
		const isStructure = isInFence(text) || !isProse(tail.slice(-period));
		const needed = isStructure ? structureFactor * length : length;
		if (covered < needed) continue;
		return {
			passage: firstPassage(`\n${tail}`.slice(-covered - 1), period),
			times: Math.floor(covered / period),
		};
	}
	return undefined;
}

/** Whether the last words stand in the text before, no farther than a passage can be long: seldom, and quick to see. */
function mayRepeat(window: string, times: number, length: number): boolean {
	const probe = Math.min(32, length >> 1);
	const near = withoutNumbers(window.slice(-Math.ceil(window.length / Math.max(2, times)) - probe));
	return near.lastIndexOf(near.slice(-probe), near.length - probe - 1) >= 0;
}

const withoutNumbers = (text: string): string => text.replace(itemNumber, '$1#$2');

/** The number of an item that has words. */
const itemNumber = /^([ \t]*)\d+([.)][ \t]+)(?=\P{L}{0,3}\p{L})/gmu;

/** More letters than anything else but spaces. */
function isProse(passage: string): boolean {
	const letters = passage.match(/\p{L}/gu)?.length ?? 0;
	return letters > passage.replace(/\s/g, '').length / 2;
}

/**
 * For each period with which `text` may end, how many characters at its end repeat with it. By the failure function of
 * Knuth, Morris and Pratt on the text read backwards: linear in its length.
 */
function periods(text: string): {period: number; covered: number}[] {
	const {length} = text;
	const at = (index: number): number => text.charCodeAt(length - 1 - index);
	const borders = new Int32Array(length);
	const found: {period: number; covered: number}[] = [];
	for (let index = 1, border = 0; index < length; index++) {
		while (border > 0 && at(index) !== at(border)) border = borders[border - 1]!;
		if (at(index) === at(border)) border++;
		borders[index] = border;
		const covered = index + 1;
		const period = covered - border;
		if (period > covered / 2) continue;
		const last = found.at(-1);
		if (last?.period === period) last.covered = covered;
		else found.push({period, covered});
	}
	return found;
}

/** The passage that `repeated`, after its first character, begins with: from a line, a sentence or a word on. */
function firstPassage(repeated: string, period: number): string {
	for (const before of [/\n/, /[.!?]\s+|[。！？]/, /\s/]) {
		const match = before.exec(repeated.slice(0, period));
		if (!match) continue;
		const begin = match.index + match[0].length;
		return repeated.slice(begin, begin + period).trim();
	}
	return repeated.slice(0, period);
}
