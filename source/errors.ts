/**
 * What a shell sees: 1 is a failure, 2 is bad usage, 3 a reply cut by a limit under `--strict`; 129, 130 and 143 are
 * 128 + SIGHUP, SIGINT and SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 129 | 130 | 143;

export type ChatErrorOptions = {
	/** The next step for the person: one sentence. */
	readonly hint?: string;
	/** What really happened, for the log; never shown unasked. */
	readonly cause?: unknown;
	readonly exitCode?: ExitCode;
};

/**
 * The one error class people may see: `message` is the reason in one sentence, `hint` the next step,
 * `cause` is for the log. Anything else that is thrown is a bug in this program.
 */
export class ChatError extends Error {
	readonly hint: string | undefined;
	readonly exitCode: ExitCode;

	constructor(reason: string, {hint, cause, exitCode = 1}: ChatErrorOptions = {}) {
		super(sentence(reason), {cause});
		this.name = 'ChatError';
		this.hint = hint && sentence(hint);
		this.exitCode = exitCode;
	}
}

/** With its full stop, which nobody has to remember then. */
export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);

/** Bad usage: an unknown flag, setting or command, or a value out of range. Exit code 2. */
export const usageError = (reason: string, hint?: string): ChatError =>
	new ChatError(reason, {hint, exitCode: 2});

/** Any thrown value as a ChatError, so that every edge of the program prints errors the same way. */
export function asChatError(error: unknown): ChatError {
	if (error instanceof ChatError) return error;
	if (error instanceof Error && error.name === 'AbortError')
		return error.cause instanceof ChatError ? error.cause : new ChatError('Interrupted.', {exitCode: 130});
	const reason = error instanceof Error && error.message ? error.message : String(error);
	return new ChatError(reason, {cause: error});
}
