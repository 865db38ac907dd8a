import {type Change, changeText, changeTo, keep, reset} from '../../commands/change.js';
import {valueCandidates} from '../../commands/setting.js';
import type {CommandContext} from '../../commands/types.js';
import {asChatError} from '../../errors.js';
import {steppedValue} from '../../settings/step.js';
import {type SettingName, settings} from '../../settings/table.js';
import {splitWords} from '../../settings/words.js';
import {emptyEdit, withText} from '../editor/edit.js';
import type {InputEvent} from '../keys/events.js';
import type {OpenPanel, PanelOutcome} from '../panel/open-panel.js';
import {settingsKey} from './keys.js';
import {settingsRows} from './rows.js';
import {openSettings, type Said, type SettingsAction, type SettingsState, settingsReducer} from './state.js';

/** Every setting to look at and to change; a change is in force at once, there is nothing to confirm. */
export class SettingsPanel implements OpenPanel {
	readonly #context: CommandContext;
	/** Draws again: what became of a change is known a moment after the key. */
	readonly #redraw: () => void;
	#state: SettingsState;

	constructor(query: string, context: CommandContext, redraw: () => void) {
		this.#context = context;
		this.#redraw = redraw;
		this.#state = openSettings(query, this.#resolved);
	}

	handle(event: InputEvent): PanelOutcome {
		const key = settingsKey(this.#state, event);
		const {selected} = this.#state;
		switch (key.type) {
			case 'close':
				return {type: 'close'};
			case 'none':
				break;
			case 'step':
				if (selected) this.#step(selected, key.by);
				break;
			case 'set':
				if (selected) this.#set(selected, key.typed);
				break;
			case 'reset':
				if (selected) this.#report(reset(selected, this.#context));
				break;
			case 'keep':
				if (selected) this.#report(keep(selected, this.#context));
				break;
			case 'complete':
				if (selected) this.#complete(selected);
				break;
			default:
				this.#become(key);
		}
		return {type: 'stay'};
	}

	rows(columns: number, height: number): readonly string[] {
		return settingsRows(this.#state, {resolved: this.#resolved, columns, height});
	}

	get #resolved() {
		return this.#context.chat.state.settings;
	}

	#step(name: SettingName, by: number): void {
		const next = steppedValue(settings[name], this.#resolved.values[name], by);
		if (next === undefined) this.#become({type: 'edit'});
		else this.#report(changeTo(name, String(next), this.#context));
	}

	/** Nothing typed leaves a number or a choice as it is; a text may be empty. */
	#set(name: SettingName, typed: string): void {
		const {kind} = settings[name];
		if (typed.trim() === '' && kind !== 'text' && kind !== 'list')
			this.#become({type: 'typed', line: undefined});
		else this.#report(this.#typed(name, typed));
	}

	async #typed(name: SettingName, typed: string): Promise<Change> {
		const value = settings[name].kind === 'list' && typed !== 'default' ? splitWords(typed) : typed;
		const change = await changeTo(name, value, this.#context);
		this.#become({type: 'typed', line: undefined});
		return change;
	}

	/** The next of the setting's words that begins with what was typed, from there on one after another. */
	#complete(name: SettingName): void {
		const {line} = this.#state;
		const words = valueCandidates(name).map(({value}) => value);
		const index = words.indexOf(line?.text ?? '');
		const next =
			index < 0 ? words.find(word => word.startsWith(line!.text)) : words[(index + 1) % words.length];
		if (next !== undefined) this.#become({type: 'typed', line: withText(emptyEdit, next)});
	}

	#report(work: Promise<Change>): void {
		work
			.then(
				change => {
					const tone = change.warnings.length > 0 ? 'warning' : 'success';
					this.#say(
						tone,
						changeText(change, text => text),
					);
				},
				(error: unknown) => {
					const {message, hint = ''} = asChatError(error);
					this.#say('error', `${message} ${hint}`.trim());
				},
			)
			.then(this.#redraw);
	}

	#say(tone: Said['tone'], text: string): void {
		this.#become({type: 'said', said: {tone, text}});
	}

	#become(action: SettingsAction): void {
		this.#state = settingsReducer(this.#state, action, this.#resolved);
	}
}
