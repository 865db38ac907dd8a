import type {NumberSetting, Setting} from './kinds.js';

/**
 * The value that lies so many steps up or down (negative) from one: numbers by their `step` or one that suits their
 * size, choices and words around in a circle. Undefined for what has no order (texts, lists).
 */
export function steppedValue(setting: Setting, value: unknown, steps: number): number | string | undefined {
	switch (setting.kind) {
		case 'number':
		case 'integer':
			return steppedNumber(setting, value as number, steps);
		case 'choice':
			return around(setting.choices, value as string, steps);
		case 'spelled':
			return around([...new Set(Object.values(setting.words))], value as string, steps);
		default:
			return undefined;
	}
}

function around(choices: readonly string[], value: string, steps: number): string | undefined {
	const {length} = choices;
	const index = choices.indexOf(value);
	// A form of its own is none of the words: they begin at their first one.
	const next = index < 0 ? 0 : (((index + Math.sign(steps)) % length) + length) % length;
	return choices[next];
}

/** A number that looks like one: a multiple of the step, within the bounds, not past a value that has a word. */
function steppedNumber(setting: NumberSetting, value: number, steps: number): number {
	const {min, max, words = {}} = setting;
	const step = setting.step ?? sizedStep(setting, value);
	// What is a hair beside a multiple for want of binary digits counts as one.
	const place = Number((value / step).toPrecision(12));
	const multiple = (steps > 0 ? Math.floor(place) : Math.ceil(place)) + steps;
	const next = Math.min(max, Math.max(min, Number((multiple * step).toPrecision(12))));
	const between = Object.values(words)
		.filter(word => (steps > 0 ? word > value && word < next : word < value && word > next))
		.sort((a, b) => (steps > 0 ? a - b : b - a));
	return between[0] ?? next;
}

/**
 * About a tenth of the value, as 1, 2 or 5 times a power of ten, but at least 1 for whole numbers and 0.1 for others
 * (temperatures, penalties). Shares (0 … 1) go by their first digit, and by 0.05 at most.
 */
function sizedStep({kind, max}: NumberSetting, value: number): number {
	const size = Math.abs(value);
	if (kind === 'number' && max <= 1) return size === 0 ? 0.05 : Math.min(0.05, powerOfTen(size));
	const power = size === 0 ? 0 : powerOfTen(size / 10);
	const digit = size === 0 ? 0 : size / 10 / power;
	return Math.max(kind === 'integer' ? 1 : 0.1, (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power);
}

/** The largest one that is not above `size`, which is positive. */
const powerOfTen = (size: number): number =>
	Number((10 ** Math.floor(Math.log10(size) + 1e-9)).toPrecision(3));
