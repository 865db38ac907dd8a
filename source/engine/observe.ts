import {ChatError} from '../errors.js';
import type {SettingValues} from '../settings/table.js';
import {Contention} from './contention.js';
import type {Model, Sampling} from './model.js';
import type {ContextBridge, DolaLayers} from './native/index.js';
import type {DolaReport, TokenTelemetry} from './types.js';

/** Alternatives that telemetry keeps of each token. */
const alternatives = 5;

/**
 * Watches one reply while it is written: telemetry of every token, DoLa when it is asked for, and whether the threads
 * get the time they need. The first two are the native bridge's.
 */
export class Observer {
	readonly telemetry: TokenTelemetry[] = [];
	readonly #bridge: ContextBridge | undefined;
	readonly #sampling: Sampling;
	readonly #dola: {layers: string; candidates: readonly number[]} | undefined;
	readonly #contention: Contention | undefined;
	#share: number | undefined;
	readonly #layers: number[] = [];
	readonly #divergences: (readonly number[])[] = [];

	/** Prepares DoLa. Throws ChatError when it is asked for and does not work here. */
	constructor(
		{bridge, info}: Pick<Model, 'bridge' | 'info'>,
		settings: SettingValues,
		sampling: Sampling,
		readonly isTelemetryWanted: boolean,
	) {
		this.#sampling = sampling;
		this.#contention = info.gpuLayers > 0 ? undefined : new Contention(info.threads);
		this.#bridge = bridge && !('reason' in bridge) ? bridge : undefined;
		if (settings.dola_layers === 'off') return;
		const off = '/dola off (or --dola off) goes on without it.';
		if (!bridge || 'reason' in bridge) {
			const {reason, hint} = bridge ?? {reason: 'There is no native bridge.', hint: ''};
			throw new ChatError(`DoLa is not available. ${reason}`, {hint: `${hint} ${off}`.trim()});
		}
		try {
			const inForce = bridge.setDola({
				layers: layersOf(settings.dola_layers),
				relativeTop: settings.dola_relative_top,
				norm: settings.dola_norm === 'on',
			});
			this.#dola = {layers: settings.dola_layers, candidates: inForce!.candidates};
		} catch (error) {
			throw new ChatError((error as Error).message, {hint: off, cause: error});
		}
	}

	/** From here to `end` outputs are contrasted; it must come, whatever happens. */
	begin(): void {
		this.#contention?.begin();
		if (this.#dola) this.#bridge?.enableDola(true);
	}

	end(): void {
		this.#share = this.#contention?.end();
		try {
			if (this.#dola) this.#bridge?.enableDola(false);
		} catch {
			// The context is gone, and DoLa with it.
		}
	}

	/** Looks at a token that was just sampled, before anything else knows of it. Throws when its contrast failed. */
	take(token: number): void {
		if (!this.#bridge) return;
		if (this.isTelemetryWanted) this.#takeTelemetry(this.#bridge, token);
		const contrast = this.#dola && this.#bridge.takeDola();
		if (!contrast) return;
		this.#layers.push(contrast.layer);
		this.#divergences.push(contrast.divergences.map(rounded));
	}

	#takeTelemetry(bridge: ContextBridge, token: number): void {
		const {penalties, forbidEnd, ...samplers} = this.#sampling;
		const seen = bridge.telemetry(token, alternatives, {
			...samplers,
			...(penalties && {...penalties, recent: Int32Array.from(penalties.recent())}),
		});
		this.telemetry.push(forbidEnd?.() ? {...seen, endRemoved: 'min_new_tokens'} : seen);
	}

	/** Probability that the reply ended at the last token. */
	get lastEnd(): number | undefined {
		return this.telemetry.at(-1)?.end;
	}

	/** What there is to report of the whole reply. */
	report(): {dola?: DolaReport; telemetry?: readonly TokenTelemetry[]; threadShare?: number} {
		return {
			...(this.#share !== undefined && {threadShare: this.#share}),
			...(this.#bridge && this.isTelemetryWanted && {telemetry: this.telemetry.map(roundedTelemetry)}),
			...(this.#dola && {
				dola: {
					layers: this.#dola.layers,
					candidate_layers: this.#dola.candidates,
					premature_layers: this.#layers,
					jsd: this.#divergences,
				},
			}),
		};
	}
}

const layersOf = (setting: string): DolaLayers =>
	setting === 'low' || setting === 'high' ? setting : setting.split(',').map(Number);

/** Four digits: more would only make JSON long. */
const rounded = (value: number): number => Number(value.toPrecision(4));

const roundedTelemetry = (token: TokenTelemetry): TokenTelemetry => ({
	...token,
	end: rounded(token.end),
	entropy: rounded(token.entropy),
	probability: rounded(token.probability),
	top: token.top.map((value, index) => (index % 2 ? rounded(value) : value)),
});
