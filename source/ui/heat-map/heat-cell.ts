import chalk from 'chalk';

const shades = [' ', '░', '▒', '▓', '█'];

/** Viridis (matplotlib): even steps for the eye, also without red or green, and readable on light and dark. */
const ramp = [
	[68, 1, 84],
	[59, 82, 139],
	[33, 145, 140],
	[94, 201, 98],
	[253, 231, 37],
] as const;

/**
 * A cell of a heat map, `width` columns wide; `share` 0 … 1 of the largest value. The root is shown, as a few cells
 * differ far more than all others. Colours where there are at least 256, else shades; the mark is a character in both.
 */
export function heatCell(share: number, isMarked: boolean, width: number): string {
	const heat = Math.sqrt(Math.min(1, Math.max(0, share)));
	const mark = isMarked ? '◆' : '';
	if (chalk.level < 2)
		return (
			mark +
			shades[Math.min(shades.length - 1, Math.floor(heat * shades.length))]!.repeat(width - mark.length)
		);
	const [red, green, blue] = colorAt(heat);
	const ink = heat > 0.6 ? chalk.rgb(0, 0, 0) : chalk.rgb(255, 255, 255);
	return ink.bgRgb(red, green, blue)(mark.padEnd(width));
}

function colorAt(heat: number): readonly [number, number, number] {
	const at = heat * (ramp.length - 1);
	const below = ramp[Math.floor(at)]!;
	const above = ramp[Math.min(ramp.length - 1, Math.floor(at) + 1)]!;
	const part = at - Math.floor(at);
	const [red, green, blue] = below.map((value, index) => Math.round(value + (above[index]! - value) * part));
	return [red!, green!, blue!];
}
