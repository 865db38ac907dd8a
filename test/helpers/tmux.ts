import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The built program. */
export const cliPath = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Whether whole-program tests can run. In CI they must: there the lack of tmux is a failure, not a skip. */
export const hasTmux = ((): boolean => {
	try {
		execFileSync('tmux', ['-V']);
		return true;
	} catch {
		if (process.env.LLAMA_CHAT_REQUIRE_E2E)
			throw new Error('tmux is missing, and the end-to-end tests must run.');
		return false;
	}
})();

/** A shell in a real terminal, in its own tmux server and home folder. */
export class Tmux {
	readonly home = mkdtempSync(path.join(tmpdir(), 'llama-chat-home-'));
	readonly #socket = path.join(this.home, 'tmux');

	static async start(columns = 80, rows = 24, environment: Record<string, string> = {}): Promise<Tmux> {
		const terminal = new Tmux();
		const variables = {
			HOME: terminal.home,
			CI: 'false',
			XDG_STATE_HOME: '',
			XDG_CONFIG_HOME: '',
			...environment,
		};
		const assignments = Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
		const startup = path.join(terminal.home, 'bashrc');
		writeFileSync(startup, "PS1='shell$ '; unset HISTFILE\n");
		const shell = `bash --rcfile ${startup}`;
		await terminal.#tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, ...assignments, shell);
		await terminal.waitFor(/shell\$/);
		return terminal;
	}

	/** Key names of tmux: "Enter", "C-c", "M-Enter", "Up". */
	async press(...keys: string[]): Promise<void> {
		await this.#tmux('send-keys', ...keys);
	}

	async type(text: string): Promise<void> {
		await this.#tmux('send-keys', '-l', text);
	}

	/** Types and presses Enter. */
	async enter(text: string): Promise<void> {
		await this.type(text);
		await this.press('Enter');
	}

	/** Sends a signal to what runs in the foreground of the shell. Rejects when nothing does. */
	async signal(name: string): Promise<void> {
		const {stdout} = await this.#tmux('display-message', '-p', '#{pane_pid}');
		await run('pkill', [`-${name}`, '-P', stdout.trim()]);
	}

	/** One bracketed paste, as from a clipboard. */
	async paste(text: string): Promise<void> {
		await this.#tmux('set-buffer', '-b', 'paste', text);
		await this.#tmux('paste-buffer', '-p', '-r', '-b', 'paste');
	}

	async resize(columns: number, rows: number): Promise<void> {
		await this.#tmux('resize-window', '-x', `${columns}`, '-y', `${rows}`);
	}

	/** What is on the screen, lines without trailing spaces; `all` with the scrollback. */
	async screen(all = false): Promise<string> {
		const {stdout} = await this.#tmux('capture-pane', '-p', ...(all ? ['-S', '-'] : []));
		return stdout.replace(/\n+$/, '');
	}

	/** Waits until the screen shows something; fails with the screen. */
	async waitFor(expected: RegExp | ((screen: string) => boolean), seconds = 20): Promise<string> {
		const matches = typeof expected === 'function' ? expected : (screen: string) => expected.test(screen);
		const deadline = Date.now() + seconds * 1000;
		for (;;) {
			const screen = await this.screen();
			if (matches(screen)) return screen;
			if (Date.now() > deadline) throw new Error(`The screen never showed ${expected}:\n${screen}`);
			await new Promise(resolve => setTimeout(resolve, 40));
		}
	}

	async end(): Promise<void> {
		await this.#tmux('kill-server').catch(() => undefined);
		// What ran in it may still be writing its last line.
		rmSync(this.home, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
	}

	#tmux(...args: string[]) {
		return run('tmux', ['-S', this.#socket, '-f', '/dev/null', ...args], {maxBuffer: 1 << 26});
	}
}
