import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {writeWhole} from './write-whole.js';

/** Prompt templates that a person keeps: one text file each, so that any editor can change them. */
export class SavedPrompts {
	constructor(private readonly folder: string) {}

	names(): readonly string[] {
		try {
			return readdirSync(this.folder)
				.filter(file => file.endsWith('.txt'))
				.map(file => path.basename(file, '.txt'))
				.sort();
		} catch {
			return []; // nothing was ever saved
		}
	}

	/** Throws a usage error with the nearest name when there is none of this name. */
	named(name: string): string {
		try {
			return readFileSync(this.#file(name), 'utf8').replace(/\n$/, '');
		} catch {
			const names = this.names();
			const otherwise =
				names.length > 0 ? `There are: ${names.join(', ')}.` : '/prompt save NAME TEXT keeps one.';
			throw usageError(`There is no saved prompt called "${name}".`, didYouMean(name, names, otherwise));
		}
	}

	/** Replaces what was there under this name. */
	async save(name: string, template: string): Promise<void> {
		if (!/^\w[\w.-]*$/.test(name))
			throw usageError(
				`"${name}" cannot be the name of a prompt.`,
				'Use letters, digits, dots, dashes and _.',
			);
		mkdirSync(this.folder, {recursive: true});
		await writeWhole(this.#file(name), `${template}\n`);
	}

	/** Throws a usage error when there is none of this name. */
	remove(name: string): void {
		this.named(name);
		rmSync(this.#file(name));
	}

	#file(name: string): string {
		return path.join(this.folder, `${path.basename(name)}.txt`);
	}
}
