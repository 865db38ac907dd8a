import type {SettingValues} from '../settings/table.js';

/** Settings that a person changes while a reply is written: the newest wait here for the next token. */
export class LiveSettings {
	#next: SettingValues | undefined;

	change(settings: SettingValues): void {
		this.#next = settings;
	}

	/** What has changed since it was asked last. */
	take(): SettingValues | undefined {
		const next = this.#next;
		this.#next = undefined;
		return next;
	}
}
