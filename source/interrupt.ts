import {asChatError, ChatError, type ExitCode} from './errors.js';

/** Milliseconds between an interruption and the end, at most. */
const patience = 2000;

const exitCodes = {SIGINT: 130, SIGTERM: 143} as const;
type Interrupting = keyof typeof exitCodes;

/** The signals of the system that interrupt a piece of work. */
export const interrupting = Object.keys(exitCodes) as readonly Interrupting[];

/** What a piece of work is aborted with. */
export const interruptedBy = (name: Interrupting): ChatError =>
	new ChatError(name === 'SIGINT' ? 'Interrupted' : `Ended by ${name}`, {exitCode: exitCodes[name]});

/** What a shell sees of work that was aborted: 130 after Ctrl+C, 143 after SIGTERM. */
export const interruptedCode = ({reason}: AbortSignal): ExitCode => asChatError(reason).exitCode;

/** Aborted by Ctrl+C and SIGTERM. */
export function interruption(self: NodeJS.Process): AbortSignal {
	const abort = new AbortController();
	const interrupt = (name: Interrupting) => {
		// An engine deep in native code hears nothing: whoever asks twice, or waits in vain, shall not have to kill.
		if (abort.signal.aborted) self.exit(exitCodes[name]);
		abort.abort(interruptedBy(name));
		setTimeout(() => self.exit(exitCodes[name]), patience).unref();
	};
	for (const name of interrupting) self.on(name, interrupt);
	return abort.signal;
}
