import chalk, {type ColorSupportLevel} from 'chalk';

/**
 * How many colours to use: 0 none, 1 sixteen, 2 256, 3 all. The caller sets `chalk.level` to it at start (Ink shares
 * that chalk), because chalk 5 does not read NO_COLOR. First rule that applies:
 *
 * 1. NO_COLOR set and not empty: none (https://no-color.org); a wish for no colour outranks everything.
 * 2. FORCE_COLOR: `0` or `false` none, `2` and `3` that level, anything else (also empty) 1, even into a pipe.
 * 3. Not a terminal, or TERM=dumb: none.
 * 4. COLORTERM=truecolor|24bit: 3. TERM ends in -256color or -256: 2. Else 1.
 */
export function colorLevel(
	env: Readonly<Record<string, string | undefined>>,
	isTTY: boolean,
): ColorSupportLevel {
	if (env.NO_COLOR) return 0;
	if (env.FORCE_COLOR !== undefined) {
		if (env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false') return 0;
		return env.FORCE_COLOR === '2' ? 2 : env.FORCE_COLOR === '3' ? 3 : 1;
	}
	if (!isTTY || env.TERM === 'dumb') return 0;
	if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
	return /-256(?:color)?$/.test(env.TERM ?? '') ? 2 : 1;
}

/** Whether anything but plain characters is shown: where not, marks must say what colours would have said. */
export const isStyled = (): boolean => chalk.level > 0;

/**
 * Colours by role. Only the terminal's own sixteen colours, never white, black or grey as a foreground: what is
 * readable on a dark background is not on a light one, and the person's palette knows which it is. `dim` only for
 * what may be skipped. No meaning hangs on colour alone: roles also differ by marks, words or weight.
 *
 * Each is a function from text to styled text. In Ink: `<Text>{theme.error('…')}</Text>`.
 */
export const theme = {
	/** What a person wrote, and the marker before it. */
	user: chalk.bold,
	userMarker: chalk.cyan.bold,
	/** What the model says. */
	assistant: (text: string): string => text,
	/** What the model thinks before it answers. */
	thought: chalk.italic.dim,
	thoughtLabel: chalk.italic.magenta,
	/** Why the reply ended. */
	stop: chalk.magenta,
	notice: chalk.blue,
	success: chalk.green,
	warning: chalk.yellow.bold,
	error: chalk.red.bold,
	/** The next step under an error, units, key hints. */
	hint: chalk.dim,
	accent: chalk.cyan,
	selected: chalk.inverse,
	/** Markdown. */
	title: chalk.bold.underline,
	heading: chalk.bold,
	strong: chalk.bold,
	emphasis: chalk.italic,
	deleted: chalk.strikethrough,
	code: chalk.cyan,
	codeBlock: chalk.cyan,
	codeLabel: chalk.dim,
	link: chalk.underline,
	url: chalk.dim,
	marker: chalk.magenta,
	quoteMark: chalk.magenta,
	quote: chalk.italic,
	rule: chalk.dim,
} satisfies Record<string, (text: string) => string>;

export type ThemeRole = keyof typeof theme;
