import {execFile} from 'node:child_process';
import {totalmem} from 'node:os';
import process from 'node:process';
import {promisify} from 'node:util';
import type {Machine} from '../hub/memory.js';

/**
 * Memory that this process may use (a container may have less than its machine), and that of NVIDIA GPUs. Of other
 * makes nothing is known here: they count as none.
 */
export async function thisMachine(): Promise<Machine> {
	const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
	return {memory, gpuMemory: await nvidiaMemory()};
}

async function nvidiaMemory(): Promise<number | undefined> {
	try {
		const {stdout} = await promisify(execFile)(
			'nvidia-smi',
			['--query-gpu=memory.total', '--format=csv,noheader,nounits'],
			{timeout: 3000},
		);
		const mebibytes = stdout.split('\n').reduce((sum, line) => sum + (Number(line) || 0), 0);
		return mebibytes > 0 ? mebibytes * 2 ** 20 : undefined;
	} catch {
		return undefined;
	}
}
