import {telemetryPlace} from './native/sampler.js';
import type {EndRemoved, TokenTelemetry} from './types.js';

/** Alternatives that are kept of each token. */
const alternatives = 5;
const width = telemetryPlace.top + 2 * alternatives;

/** Telemetry of a reply, in numbers until somebody asks for it: an object a token would cost more than the token. */
export class TelemetryLog {
	/** The sampler fills this with the next token's; `add` takes it into the log. */
	readonly next = new Float64Array(width);
	readonly #removed: (EndRemoved | undefined)[] = [];
	#rows = new Float64Array(256 * width);

	add(endRemoved: EndRemoved | undefined): void {
		const at = this.#removed.length * width;
		if (at === this.#rows.length) {
			const more = new Float64Array(2 * at);
			more.set(this.#rows);
			this.#rows = more;
		}
		this.#rows.set(this.next, at);
		this.#removed.push(endRemoved);
	}

	get lastEnd(): number | undefined {
		return this.#removed.length > 0 ? this.next[telemetryPlace.end] : undefined;
	}

	all(): TokenTelemetry[] {
		return this.#removed.map((endRemoved, index) => {
			const row = this.#rows.subarray(index * width, (index + 1) * width);
			const top = Array.from(row.subarray(telemetryPlace.top));
			const missing = top.indexOf(-1);
			return {
				end: rounded(row[telemetryPlace.end]!),
				entropy: rounded(row[telemetryPlace.entropy]!),
				probability: rounded(row[telemetryPlace.probability]!),
				top: (missing < 0 ? top : top.slice(0, missing)).map((value, place) =>
					place % 2 ? rounded(value) : value,
				),
				...(endRemoved && {endRemoved}),
			};
		});
	}
}

/** Four digits: more would only make JSON long. */
export const rounded = (value: number): number => Number(value.toPrecision(4));
