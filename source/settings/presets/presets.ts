import {existsSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {usageError} from '../../errors.js';
import {didYouMean} from '../../nearest.js';
import type {PartialSettings} from '../resolve.js';
import {checkKept, openStore} from '../saved.js';
import {builtInPresets} from './built-in.js';

/** A name for several settings. */
export type Preset = {
	readonly name: string;
	readonly values: PartialSettings;
	/** What it is for; undefined for one that a person saved. */
	readonly help?: string;
	/** Sentences about what of its file was left out. */
	readonly problems: readonly string[];
};

const defaultsName = 'preset-defaults';

/**
 * Presets: those that come with the program, and those that a person saved, a file each in `presets/` of the
 * configuration folder. Beside them stands which one a model begins with, by the name of its file, so that a model that
 * is moved or downloaded anew keeps it.
 */
export class Presets {
	/** Without a folder there are the built-in ones alone. */
	constructor(private readonly config?: string) {}

	/** All names, built-in ones first. */
	names(): readonly string[] {
		return [...Object.keys(builtInPresets), ...this.saved()];
	}

	/** Names of those that the person saved. */
	saved(): readonly string[] {
		try {
			return readdirSync(this.#folder())
				.filter(file => file.endsWith('.json'))
				.map(file => path.basename(file, '.json'))
				.filter(name => isName(name) && !isBuiltIn(name))
				.sort();
		} catch {
			return []; // nothing was ever saved
		}
	}

	/** Throws a usage error with the nearest name when there is none of this name. Entries that do not serve are left out. */
	async named(name: string): Promise<Preset> {
		if (isBuiltIn(name)) return {name, ...builtInPresets[name]!, problems: []};
		if (!this.saved().includes(name)) {
			const names = this.names();
			const hint = didYouMean(name, names, `There are: ${names.join(', ')}.`);
			throw usageError(`There is no preset called "${name}".`, hint);
		}

		const {store, problem} = await openStore(this.#folder(), name);
		const {values, problems} = checkKept(store?.store, `preset ${name}`);
		return {name, values, problems: problem ? [problem, ...problems] : problems};
	}

	/** Replaces what was there under this name. Throws a usage error for a name that cannot be one. */
	async save(name: string, values: PartialSettings): Promise<void> {
		if (isBuiltIn(name)) throw usageError(`${name} is a built-in preset.`, 'Choose another name.');
		if (!isName(name))
			throw usageError(
				`"${name}" cannot be the name of a preset.`,
				'Use up to 64 letters, digits, dots, dashes and _.',
			);
		const {store, failure} = await openStore(this.#folder(), name);
		if (!store) throw failure;
		store.store = {...values};
	}

	/** Throws a usage error when the person saved none of this name. */
	async remove(name: string): Promise<void> {
		if (isBuiltIn(name)) throw usageError(`${name} is a built-in preset and stays.`);
		await this.named(name);
		rmSync(path.join(this.#folder(), `${name}.json`));
	}

	/** Name of the preset that a model begins with. */
	async defaultOf(modelPath: string): Promise<string | undefined> {
		if (this.config === undefined || !existsSync(path.join(this.config, `${defaultsName}.json`)))
			return undefined;
		const {store} = await openStore(this.config, defaultsName);
		const name: unknown = store?.get(path.basename(modelPath));
		return typeof name === 'string' ? name : undefined;
	}

	/** `undefined`: the model begins without one. */
	async setDefault(modelPath: string, name: string | undefined): Promise<void> {
		const {store, failure} = await openStore(this.#config(), defaultsName);
		if (!store) throw failure;
		const model = path.basename(modelPath);
		if (name === undefined) store.delete(model);
		else store.set(model, name);
	}

	#config(): string {
		if (this.config === undefined) throw usageError('There is no folder to keep presets in.');
		return this.config;
	}

	#folder = (): string => path.join(this.#config(), 'presets');
}

const isBuiltIn = (name: string): boolean => Object.hasOwn(builtInPresets, name);

const isName = (name: string): boolean => /^\w[\w.-]{0,63}$/.test(name);
