import {EventEmitter} from 'node:events';
import process from 'node:process';
import xterm from '@xterm/headless';
import {FakeInput, fakeStdout} from './fake-tty.js';
import {UnicodeGraphemesAddon} from './graphemes.js';
import {waitUntil} from './wait-for.js';

// Ink draws nothing but the last frame when it believes it runs in CI, and decides that when it is imported.
process.env.CI = 'false';

/** What a test may see of one cell. Colours: 'default', a palette number (0…255) or '#rrggbb'. */
export type Cell = {
	readonly text: string;
	readonly width: number;
	readonly color: string | number;
	readonly background: string | number;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly inverse: boolean;
};

/**
 * A terminal in memory: a fake TTY pair for Ink's `render({stdout, stdin})` whose output lands on a real terminal
 * emulator (xterm.js), and whose input comes from `type()`.
 *
 *     const screen = new Screen(40, 10);
 *     const app = render(<App />, {...screen.streams, patchConsole: false, exitOnCtrlC: false});
 *     screen.type('hello\r');
 *     await screen.waitFor('hello');
 */
export class Screen {
	readonly stdout: NodeJS.WriteStream;
	readonly stdin: NodeJS.ReadStream;
	/** Everything written so far, escape sequences included. */
	raw = '';
	private readonly terminal;
	private readonly input = new FakeInput();
	private readonly changes = new EventEmitter();
	private unparsed = 0;

	constructor(columns = 80, rows = 24, {scrollback = 50_000} = {}) {
		this.changes.setMaxListeners(0);
		// A TTY driver turns \n into \r\n (ONLCR); the emulator has to do it here.
		this.terminal = new xterm.Terminal({
			cols: columns,
			rows,
			scrollback,
			allowProposedApi: true,
			convertEol: true,
		});
		this.terminal.loadAddon(new UnicodeGraphemesAddon());
		this.stdout = fakeStdout(columns, rows, text => this.receive(text));
		this.stdin = this.input as unknown as NodeJS.ReadStream;
	}

	/** For `render(node, {...screen.streams})`. */
	get streams(): {stdout: NodeJS.WriteStream; stdin: NodeJS.ReadStream; stderr: NodeJS.WriteStream} {
		return {stdout: this.stdout, stdin: this.stdin, stderr: this.stdout};
	}

	/** One read() of the terminal's input: readers of 'data' and of 'readable' both get it, whole and at once. */
	type(input: string | Uint8Array): void {
		this.input.receive(input);
	}

	/** As a person does it: the terminal reflows first, then the program hears about it. */
	resize(columns: number, rows: number): void {
		this.terminal.resize(columns, rows);
		Object.assign(this.stdout, {columns, rows});
		this.stdout.emit('resize');
		this.changes.emit('change');
	}

	/** The rows on screen, without trailing blanks and blank rows; `all`: with the scrollback above them. */
	lines(all = false): string[] {
		const {active} = this.terminal.buffer;
		const rows: string[] = [];
		for (let y = all ? 0 : active.baseY; y < active.length; y++) {
			rows.push(active.getLine(y)?.translateToString(true) ?? '');
		}
		while (rows.at(-1) === '') rows.pop();
		return rows;
	}

	text(all = false): string {
		return this.lines(all).join('\n');
	}

	get cursor(): {x: number; y: number} {
		const {cursorX, cursorY} = this.terminal.buffer.active;
		return {x: cursorX, y: cursorY};
	}

	get columns(): number {
		return this.terminal.cols;
	}

	get rows(): number {
		return this.terminal.rows;
	}

	get bytes(): number {
		return Buffer.byteLength(this.raw);
	}

	/** How often the whole screen (`ESC[2J`) or the person's scrollback (`ESC[3J`) was erased: should stay 0. */
	get clears(): {screen: number; scrollback: number} {
		return {screen: this.count('\u001B[2J'), scrollback: this.count('\u001B[3J')};
	}

	count(text: string): number {
		return this.raw.split(text).length - 1;
	}

	/** The cell at column x of row y of the screen. */
	cell(x: number, y: number): Cell {
		const {active} = this.terminal.buffer;
		const cell = active.getLine(active.baseY + y)?.getCell(x);
		if (!cell) throw new RangeError(`No cell at column ${x}, row ${y} of ${this.columns}x${this.rows}`);
		return {
			text: cell.getChars(),
			width: cell.getWidth(),
			color: color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
			background: color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
			bold: cell.isBold() !== 0,
			dim: cell.isDim() !== 0,
			italic: cell.isItalic() !== 0,
			underline: cell.isUnderline() !== 0,
			inverse: cell.isInverse() !== 0,
		};
	}

	/** The cell where `text` begins on screen (text before it on the row must be one column a character). */
	cellOf(text: string): Cell {
		const rows = this.lines();
		const y = rows.findIndex(row => row.includes(text));
		if (y < 0) throw new Error(`Not on screen: ${JSON.stringify(text)}\n${this.describe()}`);
		return this.cell(rows[y]!.indexOf(text), y);
	}

	/**
	 * Resolves as soon as the screen shows `wanted` (a part of the visible text, a pattern, or a question about the
	 * screen); rejects with a picture of the screen after `timeout` ms.
	 */
	waitFor(wanted: string | RegExp | ((screen: Screen) => boolean), what = String(wanted), timeout = 4000) {
		const satisfied = () => {
			if (this.unparsed > 0) return false;
			if (typeof wanted === 'function') return wanted(this);
			return typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text());
		};
		return waitUntil(this.changes, satisfied, {timeout, failure: () => `${what}\n${this.describe()}`});
	}

	/** Resolves when nothing was written for `quiet` ms (two of Ink's frames) and all of it is on the screen. */
	settled(quiet = 70, timeout = 4000): Promise<void> {
		return new Promise((resolve, reject) => {
			const finish = (error?: Error) => {
				clearTimeout(calm);
				clearTimeout(limit);
				this.changes.off('change', again);
				if (error) reject(error);
				else resolve();
			};
			const again = () => {
				calm.refresh();
			};
			const calm = setTimeout(() => (this.unparsed > 0 ? calm.refresh() : finish()), quiet);
			const limit = setTimeout(
				() => finish(new Error(`The screen never came to rest\n${this.describe()}`)),
				timeout,
			);
			this.changes.on('change', again);
		});
	}

	/** The screen as a framed picture, for failure messages. */
	describe(): string {
		const edge = `+${'-'.repeat(this.columns)}+`;
		return [edge, ...this.lines().map(row => `|${row}`), edge].join('\n');
	}

	private receive(text: string): void {
		this.raw += text;
		this.unparsed++;
		this.terminal.write(text, () => {
			this.unparsed--;
			this.changes.emit('change');
		});
	}
}

const color = (isDefault: boolean, isRgb: boolean, value: number): string | number => {
	if (isDefault) return 'default';
	return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
};
