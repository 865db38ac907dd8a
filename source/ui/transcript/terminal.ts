import {stripVTControlCharacters} from 'node:util';
import {eraseReflowed, type Frame, readFrame, scrollingDown} from './frame.js';

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
 * - When it gets lower, it drops the rows below the cursor. Ink goes down over them before it erases upwards, and stops at
 *   the edge: it would erase as many rows too high. So it goes down with line feeds, which scroll instead.
 * - Between the marks of a synchronized update (DEC 2026) Ink writes three to five times: here it is one write. Rows of the
 *   frame with characters that may be wider than we think come with automatic wrapping off (DECAWM), so that they cannot
 *   shift it. All else is wrapped: in a terminal that is narrower than we know yet it then takes as many rows as if it had
 *   stood there before, and loses nothing.
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
			return stdout.write(typeof data === 'string' ? scrollingDown(data) : data, ...rest);
		}
		if (data !== endUpdate) {
			update.push(String(data));
			return true;
		}
		const pieces = update;
		update = undefined;
		const last = pieces.pop() ?? '';
		const above = pieces.map(scrollingDown).join('');
		eraseBroken(actualColumns(stdout));
		if (last) frame = readFrame(last, frame);
		const rows = scrollingDown(last).split('\n').map(unwrapped).join('\n');
		return stdout.write(`${beginUpdate}${above}${rows}${endUpdate}`);
	};

	/** Where the terminal is narrower now. */
	const eraseBroken = (now: number) => {
		const isNarrower = now < columns;
		columns = now;
		if (isNarrower && frame && breaksRows(env)) {
			stdout.write(eraseReflowed(frame, columns, env.TERM_PROGRAM === 'vscode'));
		}
	};

	// Before Ink's own listener, which is added later and not prepended.
	stdout.prependListener('resize', () => eraseBroken(stdout.columns));

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

/** The width as the system knows it: on a busy machine the signal that says so comes several frames late. */
function actualColumns(stdout: NodeJS.WriteStream): number {
	const {_handle: handle} = stdout as {_handle?: {getWindowSize?(size: number[]): number}};
	const size: number[] = [];
	return handle?.getWindowSize?.(size) === 0 ? (size[0] ?? stdout.columns) : stdout.columns;
}

const unwrapped = (row: string): string =>
	/^[ -~]*$/.test(stripVTControlCharacters(row)) ? row : `${wrapOff}${row}${wrapOn}`;

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const wrapOff = '\u001B[?7l';
const wrapOn = '\u001B[?7h';
