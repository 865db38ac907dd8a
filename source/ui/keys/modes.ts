/** The terminal modes that keys need, and the one place that takes them back. */

export type KeyOutput = {write(text: string): unknown};
export type KeyModeInput = {readonly isTTY?: boolean; setRawMode?(enabled: boolean): unknown};
export type Environment = Readonly<Record<string, string | undefined>>;

type Entered = {readonly stdin: KeyModeInput; readonly stdout: KeyOutput; readonly leave: string};

/** There is one terminal per process; what was switched on is remembered so that only that is switched off. */
let entered: Entered | undefined;

export function enterKeyModes(stdin: KeyModeInput, stdout: KeyOutput, environment: Environment): void {
	restoreTerminal();
	const modes = keyModes(environment);
	entered = {stdin, stdout, leave: modes.leave};
	stdin.setRawMode?.(true);
	stdout.write(modes.enter);
}

/**
 * Gives the terminal back: cooked mode, no bracketed paste, no key protocols, a visible cursor. Synchronous, safe
 * to call at any time and any number of times, also from a process 'exit' handler; it never throws.
 */
export function restoreTerminal(): void {
	if (!entered) return;
	const {stdin, stdout, leave} = entered;
	entered = undefined;
	try {
		stdout.write(leave);
	} catch {
		// The terminal is gone; raw mode is still worth trying.
	}
	try {
		stdin.setRawMode?.(false);
	} catch {}
}

/**
 * Bracketed paste everywhere. Shift+Enter and friends need a key protocol: kitty's (1 disambiguate + 4 alternate
 * keys, so that Ctrl+letters work on non-Latin layouts) and xterm's modifyOtherKeys; terminals ignore what they
 * do not know, except those named here, which would print or misread it.
 */
function keyModes({TERM = '', TERM_PROGRAM}: Environment): {enter: string; leave: string} {
	if (TERM === 'dumb') return {enter: '', leave: ''};
	const isConsole = TERM === 'linux' || TERM.startsWith('cons');
	const kitty = !isConsole;
	// Apple's Terminal reads ESC[>4;1m as underline and bold; over ssh we cannot tell, hence the ESC[m behind it.
	const otherKeys = !isConsole && TERM_PROGRAM !== 'Apple_Terminal';
	return {
		enter: `\u001B[?2004h${otherKeys ? '\u001B[>4;1m\u001B[m' : ''}${kitty ? '\u001B[>5u' : ''}`,
		leave: `${kitty ? '\u001B[<u' : ''}${otherKeys ? '\u001B[>4m\u001B[m' : ''}\u001B[?2004l\u001B[?25h`,
	};
}
