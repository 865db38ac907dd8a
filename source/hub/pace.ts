import {setTimeout as sleep} from 'node:timers/promises';

/** How patient the network code is. Tests give shorter times. */
export type Pace = {
	/** Silence of a connection after which it counts as dead. */
	readonly stallMs: number;
	/** How many parts of a file are fetched at the same time: storage networks limit the speed of a connection. */
	readonly connections: number;
	/** The size of such a part; what is fetched ahead waits in memory, so that the file on the disk has no holes. */
	readonly rangeBytes: number;
	/** What one connection must bring to stay alone: with more of them, hashing and writing would set the pace. */
	readonly plentyBytesPerSecond: number;
	/** Attempts in a row that bring no byte before a download gives up. */
	readonly attempts: number;
	/** The wait before attempt `failures + 1`. */
	backoffMs(failures: number): number;
	/** How often a process that waits for another one looks. */
	readonly pollMs: number;
	/** How often the holder of a lock says that it lives; three times that without a sign, and it is taken for dead. */
	readonly heartbeatMs: number;
	/** How often progress is reported. */
	readonly reportMs: number;
	now(): number;
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

/** Waits grow twofold up to half a minute; half of each is chance, so that many clients do not come back at once. */
export const usualPace: Pace = {
	stallMs: 30_000,
	connections: 4,
	rangeBytes: 1 << 23,
	plentyBytesPerSecond: 32e6,
	attempts: 8,
	backoffMs: failures => Math.min(500 * 2 ** failures, 30_000) * (0.5 + Math.random() / 2),
	pollMs: 200,
	heartbeatMs: 5000,
	reportMs: 100,
	now: () => performance.now(),
	sleep: (ms, signal) => sleep(ms, undefined, {signal}),
};
