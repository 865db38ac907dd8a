import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';

/** Below this many bytes of weights one thread is fastest: waking others for each layer costs more than it saves. */
const smallModel = 100_000_000;

/**
 * CPU threads for a model: `asked`, or when that is 0 a choice by size. Never more than `available`: spinning threads
 * that share a core are up to a thousand times slower (measured: 22 M weights, 4 threads on 2 cores, 2 s a token).
 * `mathCores` is how many cores llama.cpp finds useful (performance cores, no hyper-threads).
 */
export function chooseThreads(
	asked: number,
	sizeBytes: number,
	available: number,
	mathCores: number,
): number {
	if (asked > 0) return Math.min(asked, available);
	return sizeBytes < smallModel ? 1 : Math.max(1, Math.min(mathCores || available, available));
}

/** Cores this process may use: what the scheduler allows, and a container's CPU quota rounded down, at least 1. */
export function availableCores(): number {
	const quota = cgroupQuota();
	const cores = availableParallelism();
	return quota === undefined ? cores : Math.max(1, Math.min(cores, Math.floor(quota)));
}

function cgroupQuota(): number | undefined {
	const [max, period] = words('/sys/fs/cgroup/cpu.max');
	if (max !== undefined) return Number(max) / Number(period) || undefined;
	const [quota] = words('/sys/fs/cgroup/cpu/cpu.cfs_quota_us');
	const [length] = words('/sys/fs/cgroup/cpu/cpu.cfs_period_us');
	const cores = Number(quota) / Number(length);
	return cores > 0 ? cores : undefined;
}

function words(file: string): string[] {
	try {
		return readFileSync(file, 'utf8').trim().split(/\s+/);
	} catch {
		return [];
	}
}
