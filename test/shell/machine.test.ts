import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {startProgram} from '../helpers/program.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const {path: root} = temporaryDirectory();
let machines = 0;

/** How models fit a machine whose `nvidia-smi` prints this. */
async function fits(printed: string, exitCode = 0): Promise<Record<string, string>> {
	const folder = path.join(root, `bin${++machines}`);
	mkdirSync(folder);
	const program = path.join(folder, 'nvidia-smi');
	writeFileSync(program, `#!/bin/sh\nprintf '${printed}'\nexit ${exitCode}\n`);
	chmodSync(program, 0o755);
	const env = {HOME: root, PATH: `${folder}:${process.env.PATH}`};
	const {stdout} = await startProgram(['models', 'catalog', '-o', 'json'], {env}).ended;
	return Object.fromEntries(
		(JSON.parse(stdout) as Array<{id: string; fit: string}>).map(({id, fit}) => [id, fit]),
	);
}

test.skipIf(process.platform === 'win32').each([
	['one GPU', '8192\\n', 0, 'gpu'],
	['two, whose memory adds up', '24576\\n24576\\n', 0, 'gpu'],
	['one that does not say', '[N/A]\\n', 0, 'cpu'],
	['a driver without a GPU', 'No devices were found\\n', 6, 'cpu'],
	['a broken driver', 'NVIDIA-SMI has failed\\n', 9, 'cpu'],
])('memory of GPUs: %s', async (name, printed, exitCode, small) => {
	const fit = await fits(printed, exitCode);
	expect(fit['smollm2-135m']).toBe(small);
	// 43 GB of memory: more than 8 GB, less than twice 24 GiB.
	if (name.startsWith('two')) expect(fit['llama-2-70b-chat']).toBe('gpu');
	else expect(fit['llama-2-70b-chat']).not.toBe('gpu');
});
