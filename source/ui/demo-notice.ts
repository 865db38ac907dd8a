import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** What is said to those who have not chosen a model. How to choose one is said once: a file remembers it. */
export function demoNotice(stateFolder: string): string {
	const file = path.join(stateFolder, 'model-suggested');
	if (existsSync(file)) return 'A tiny demo model answers.';
	// Where it cannot be remembered it is said again, which is no error.
	void mkdir(stateFolder, {recursive: true, mode: 0o700})
		.then(() => writeFile(file, '', {mode: 0o600}))
		.catch(() => undefined);
	return 'A tiny demo model answers. /model finds a real one that suits this machine, and downloads it.';
}
