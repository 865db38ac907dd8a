import {ChatError} from '../errors.js';
import type {SettingValues} from '../settings/table.js';
import {Contention} from './contention.js';
import type {Model} from './model.js';
import type {ContextBridge, DolaLayers} from './native/index.js';
import {rounded} from './telemetry-log.js';
import type {DolaReport} from './types.js';

/** Watches one reply while it is written: DoLa when it is asked for, and whether the threads get the time they need. */
export class Observer {
	readonly #bridge: ContextBridge | undefined;
	readonly #dola: {layers: string; candidates: readonly number[]} | undefined;
	readonly #contention: Contention | undefined;
	#share: number | undefined;
	readonly #layers: number[] = [];
	readonly #divergences: (readonly number[])[] = [];

	/** Prepares DoLa. Throws ChatError when it is asked for and does not work here. */
	constructor({bridge, info}: Pick<Model, 'bridge' | 'info'>, settings: SettingValues) {
		this.#contention = info.gpuLayers > 0 ? undefined : new Contention(info.threads);
		this.#bridge = bridge && !('reason' in bridge) ? bridge : undefined;
		if (settings.dola_layers === 'off') return;
		const off = '/dola off (or --dola off) goes on without it.';
		if (!bridge || 'reason' in bridge) {
			const {reason, hint} = bridge ?? {reason: 'There is no native bridge.', hint: ''};
			throw new ChatError(`DoLa is not available. ${reason}`, {hint: `${off} ${hint}`.trim()});
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

	/** Takes what DoLa did for the token that was just sampled. Throws when its contrast failed. */
	take(): void {
		const contrast = this.#dola && this.#bridge?.takeDola();
		if (!contrast) return;
		this.#layers.push(contrast.layer);
		this.#divergences.push(contrast.divergences.map(rounded));
	}

	/** What there is to report of the whole reply. */
	report(): {dola?: DolaReport; threadShare?: number} {
		return {
			...(this.#share !== undefined && {threadShare: this.#share}),
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
