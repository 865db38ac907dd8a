import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';

/** A directory for the files of one test file, removed after it. */
export function temporaryDirectory(): {path: string; file(name: string, content: string | Buffer): string} {
	const directory = mkdtempSync(path.join(tmpdir(), 'llama-chat-test-'));
	afterAll(() => rmSync(directory, {recursive: true, force: true}));
	return {
		path: directory,
		file(name, content) {
			const file = path.join(directory, name);
			writeFileSync(file, content);
			return file;
		},
	};
}
