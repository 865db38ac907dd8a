import {cpuUsage} from 'node:process';

/** Shorter replies say too little. */
const shortestMs = 1500;
/** Threads that get less of the time than this wait for something else: alone they get nearly all of it. */
const fairShare = 0.8;

/**
 * Notices when another program keeps a core busy that llama.cpp's threads need. They wait for each other many times a
 * token, spinning, so that all of them are as slow as the one that does not run; and since they spin, threads that have
 * their cores to themselves are busy all the time.
 */
export class Contention {
	readonly #threads: number;
	readonly #now: () => number;
	#began: {cpu: NodeJS.CpuUsage; at: number} | undefined;

	/** `threads` that decode, all on the CPU; `now` in milliseconds. */
	constructor(threads: number, now: () => number = () => performance.now()) {
		this.#threads = threads;
		this.#now = now;
	}

	begin(): void {
		this.#began = {cpu: cpuUsage(), at: this.#now()};
	}

	/** The share of the time since `begin` that the threads got, when it is noticeably less than all of it. */
	end(): number | undefined {
		if (!this.#began || this.#threads < 2) return undefined;
		const elapsed = this.#now() - this.#began.at;
		const {user, system} = cpuUsage(this.#began.cpu);
		const share = (user + system) / 1000 / (elapsed * this.#threads);
		return elapsed >= shortestMs && share < fairShare ? share : undefined;
	}
}
