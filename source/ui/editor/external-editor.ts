import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {ChatError} from '../../errors.js';
import {printable} from '../../printable.js';

export type EditedOutside = {
	/** The new text; the old one after a failure. */
	readonly text: string;
	readonly error?: ChatError;
};

export type ExternalEditorOptions = {
	/** VISUAL, then EDITOR, then vi; may have arguments (`code --wait`). */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Runs a shell command to its end on our terminal and gives its exit code; for tests. */
	readonly run?: (command: string, file: string) => Promise<number>;
	readonly temporaryFolder?: string;
};

/**
 * The text in the person's own editor, in a file only they can read that is gone afterwards. The caller has paused
 * the key stream and Ink's output. Never rejects.
 */
export async function editOutside(
	text: string,
	{environment, run = runOnTerminal, temporaryFolder = tmpdir()}: ExternalEditorOptions,
): Promise<EditedOutside> {
	const command = environment.VISUAL?.trim() || environment.EDITOR?.trim() || 'vi';
	let folder: string | undefined;
	try {
		folder = await mkdtemp(path.join(temporaryFolder, 'llama-chat-'));
		const file = path.join(folder, 'prompt.md');
		await writeFile(file, text, {mode: 0o600});
		const code = await run(command, file);
		if (code === 0) return {text: printable(await readFile(file, 'utf8')).replace(/\n$/, '')};
		return {text, error: failure(command, code)};
	} catch (cause) {
		return {text, error: new ChatError(`The editor "${command}" could not be used.`, {hint, cause})};
	} finally {
		if (folder) await rm(folder, {recursive: true, force: true}).catch(() => {});
	}
}

const hint = 'Set VISUAL or EDITOR to an editor that is installed.';

function failure(command: string, code: number): ChatError {
	// What a POSIX shell answers for a command it cannot find or run.
	if (code === 127 || code === 126)
		return new ChatError(`The editor "${command}" could not be started.`, {hint});
	return new ChatError(`The editor ended with code ${code}; the prompt is as it was.`);
}

function runOnTerminal(command: string, file: string): Promise<number> {
	// Ctrl+C in the editor reaches our process group too; it is the editor's.
	const ignore = () => {};
	process.on('SIGINT', ignore);
	return new Promise<number>((resolve, reject) => {
		const child =
			process.platform === 'win32'
				? spawn(`${command} "${file}"`, {shell: true, stdio: 'inherit'})
				: spawn('/bin/sh', ['-c', `${command} "$1"`, 'sh', file], {stdio: 'inherit'});
		child.on('error', reject);
		child.on('exit', code => resolve(code ?? 1));
	}).finally(() => process.off('SIGINT', ignore));
}
