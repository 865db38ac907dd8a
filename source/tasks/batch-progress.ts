import type {Writable} from 'node:stream';
import {duration} from '../hub/progress-line.js';

/** Milliseconds between two drawings of the line. */
const pause = 100;
const barWidth = 20;

/** How far a batch is, on stderr: one line that changes where a person watches, a line for every tenth where none does. */
export class BatchProgress {
	readonly #began = performance.now();
	#done = 0;
	#failed = 0;
	#tokens = 0;
	#drawnAt = Number.NEGATIVE_INFINITY;
	#tenth = 0;

	constructor(
		readonly stderr: Writable & {readonly isTTY?: boolean; readonly columns?: number},
		readonly total: number,
	) {}

	tokens(count: number): void {
		this.#tokens += count;
		this.#draw();
	}

	/** One more row has its result. */
	finished(failed: number): void {
		this.#done++;
		this.#failed = failed;
		this.#draw();
		const tenth = Math.floor((this.#done / this.total) * 10);
		if (this.stderr.isTTY || tenth === this.#tenth || this.#done === this.total) return;
		this.#tenth = tenth;
		this.stderr.write(`${this.#line()}\n`);
	}

	/** Takes the line away and says what became of it all. */
	end(): void {
		if (this.stderr.isTTY) this.stderr.write('\r\u001B[K');
		this.stderr.write(`${this.#line()}\n`);
	}

	#draw(): void {
		const now = performance.now();
		if (!this.stderr.isTTY || now - this.#drawnAt < pause) return;
		this.#drawnAt = now;
		const filled = Math.round((this.#done / this.total) * barWidth);
		const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
		this.stderr.write(`\r\u001B[K${`${bar} ${this.#line()}`.slice(0, (this.stderr.columns ?? 80) - 1)}`);
	}

	#line(): string {
		const seconds = (performance.now() - this.#began) / 1000;
		const parts = [`${this.#done} of ${this.total} rows`, `${Math.round(this.#tokens / seconds)} tok/s`];
		if (this.#failed > 0) parts.splice(1, 0, `${this.#failed} failed`);
		if (this.#done > 0 && this.#done < this.total)
			parts.push(`${duration((seconds / this.#done) * (this.total - this.#done))} left`);
		return parts.join(' · ');
	}
}
