import {AlternateScreen} from './alternate-screen.js';
import {
	blank,
	coverRow,
	eraseReflowed,
	type Frame,
	isBroken,
	isWrapped,
	readFrame,
	scrollingDown,
	splitErasure,
	withoutText,
} from './frame.js';
import {ResizePause} from './resize-pause.js';
import {actualColumns, refreshSize} from './window-size.js';

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
 *   Where the system knows of a narrower terminal before the program has heard of it, the frame that comes is blank, and
 *   the program is told at once. In tmux see `ResizePause`.
 * - When it gets lower, it drops the rows below the cursor. Ink goes down over them before it erases upwards, and stops at
 *   the edge: it would erase as many rows too high. So it goes down with line feeds, which scroll instead.
 * - Between the marks of a synchronized update (DEC 2026) Ink writes three to five times: here it is one write. Rows of the
 *   frame with characters that may be wider than we think come with automatic wrapping off (DECAWM), so that they cannot
 *   shift it. All else is wrapped: in a terminal that is narrower than the system knows yet it then takes as many rows as
 *   if it had stood there before, and loses nothing.
 * - A frame that begins with `coverRow` stands on the alternate screen, where each one is drawn on an empty screen. What
 *   Ink writes above a frame always goes to the first screen.
 */
export function inkTerminal(
	stdout: NodeJS.WriteStream,
	env: Env,
	alternate = new AlternateScreen(env),
): NodeJS.WriteStream {
	let update: string[] | undefined;
	let frame: Frame | undefined;
	/** Listeners are being told of another size. */
	let isResizing = false;

	const write = (data: string | Uint8Array, ...rest: never[]): boolean => {
		if (data === beginUpdate && !update) update = [];
		else if (update && data !== endUpdate) update.push(String(data));
		else if (update) endOfUpdate(update);
		else plain(data, rest);
		return true;
	};

	const endOfUpdate = (pieces: string[]) => {
		update = undefined;
		const {columns} = stdout;
		if (actualColumns(stdout) !== columns) {
			pause.begin();
			setImmediate(() => refreshSize(stdout));
		}
		pause.add(() => draw(pieces, columns));
	};

	/** Not a frame: Ink erases the last one, or takes leave. */
	const plain = (data: string | Uint8Array, rest: never[]) => {
		if (!isResizing) pause.end();
		pause.add(() => {
			frame = undefined;
			stdout.write(typeof data === 'string' ? scrollingDown(data) : data, ...rest);
		});
	};

	/** The pieces of an update: what erases the last frame and stands above, then the frame, laid out for `columns`. */
	const draw = (pieces: readonly string[], columns: number) => {
		const actual = actualColumns(stdout);
		eraseBroken(actual);
		const piece = pieces.at(-1) ?? '';
		const covers = alternate.isThere && piece.includes(coverRow);
		const [erasure, marked] = splitErasure(actual < columns && !covers ? withoutText(piece) : piece);
		const body = marked.replace(`${coverRow}\n`, covers ? '' : '\n');
		// On the alternate screen Ink has nothing to erase: its first piece, or the beginning of its only one.
		const above = alternate.isOn
			? pieces.slice(1, -1).join('')
			: [...pieces.slice(0, -1), erasure].map(scrollingDown).join('');
		const back = above !== '' || !covers ? alternate.leave() : '';
		const start = covers ? alternate.begin() : '';
		if (covers) frame = undefined;
		else if (piece) frame = readFrame(back === '' ? erasure + body : body, frame);
		const rows = body.split('\n').map(unwrapped).join('\n');
		stdout.write(`${beginUpdate}${back}${above}${start}${rows}${endUpdate}`);
	};

	const eraseBroken = (columns: number) => {
		if (!frame || !breaksRows(env) || !isBroken(frame, columns)) return;
		stdout.write(eraseReflowed(frame, columns, env.TERM_PROGRAM === 'vscode'));
		frame = blank(frame);
	};

	const pause = new ResizePause(env, () => eraseBroken(actualColumns(stdout)));
	// Before Ink's own listener, which is added later and not prepended.
	stdout.prependListener('resize', () => {
		isResizing = true;
		queueMicrotask(() => {
			isResizing = false;
		});
		pause.begin();
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

const unwrapped = (row: string): string => (isWrapped(row) ? row : `${wrapOff}${row}${wrapOn}`);

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const wrapOff = '\u001B[?7l';
const wrapOn = '\u001B[?7h';
