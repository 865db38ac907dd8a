import {eraseReflowed, type Frame, readFrame} from './frame.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The terminal as Ink gets it: `render(<App />, {stdout: inkTerminal(process.stdout, process.env)})`. It mends what
 * Ink 6.8 does to a terminal's scrollback, and makes a frame one write:
 *
 * - `rows` is undefined. Ink erases the screen *and the scrollback* (`ESC[2J ESC[3J`) and prints all history again as
 *   soon as a frame is as high as the terminal, also for a moment while the terminal shrinks. It cannot where it does
 *   not know the height. Components use `useTerminalSize()`.
 * - When the terminal gets narrower it breaks the rows of the last frame before Ink erases it, and Ink then erases too
 *   few rows. So the frame is erased here, before Ink hears of the new size, counting rows as the terminal does.
 * - Between the marks of a synchronized update (DEC 2026) Ink writes three to five times: here it is one write, with
 *   automatic wrapping off (DECAWM), so that a character that is wider than we think cannot shift the frame.
 */
export function inkTerminal(stdout: NodeJS.WriteStream, env: Env): NodeJS.WriteStream {
	let {columns} = stdout;
	let update: string[] | undefined;
	let frame: Frame | undefined;

	const write = (data: string | Uint8Array, ...rest: never[]): boolean => {
		if (data === beginUpdate && !update) {
			update = [];
			return true;
		}
		if (!update) {
			// Not a frame: Ink erases the last one, or takes leave.
			frame = undefined;
			return stdout.write(data, ...rest);
		}
		if (data !== endUpdate) {
			update.push(String(data));
			return true;
		}
		const pieces = update;
		update = undefined;
		if (pieces.length > 0) frame = readFrame(pieces.at(-1) ?? '', frame);
		return stdout.write(`${beginUpdate}${wrapOff}${pieces.join('')}${wrapOn}${endUpdate}`);
	};

	// Before Ink's own listener, which is added later and not prepended.
	stdout.prependListener('resize', () => {
		const isNarrower = stdout.columns < columns;
		columns = stdout.columns;
		if (isNarrower && frame && breaksRows(env)) {
			stdout.write(eraseReflowed(frame, columns, env.TERM_PROGRAM === 'vscode'));
		}
	});

	const terminal = new Proxy(stdout, {
		get(target, property) {
			if (property === 'write') return write;
			if (property === 'rows') return undefined;
			const value: unknown = Reflect.get(target, property, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
	realStreams.set(terminal, stdout);
	return terminal;
}

/** The stream behind `inkTerminal()`, which knows its height. */
export const realStream = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
	realStreams.get(stdout) ?? stdout;

const realStreams = new WeakMap<NodeJS.WriteStream, NodeJS.WriteStream>();

/** Most terminals break longer rows anew when they get narrower; these cut them off. */
const breaksRows = (env: Env): boolean => !env.XTERM_VERSION && !env.STY && env.TERM !== 'linux';

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const wrapOff = '\u001B[?7l';
const wrapOn = '\u001B[?7h';
