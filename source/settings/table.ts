import type {Setting} from './kinds.js';
import {dola} from './table/dola.js';
import {format} from './table/format.js';
import {length} from './table/length.js';
import {machine} from './table/machine.js';
import {penalties} from './table/penalties.js';
import {prompt} from './table/prompt.js';
import {rope} from './table/rope.js';
import {sampling} from './table/sampling.js';
import {speculation} from './table/speculation.js';
import {stopping} from './table/stopping.js';
import {tokens} from './table/tokens.js';

/*
 * Every setting of the program, once, a group a file in `table/`. Flags, `/set`, the slash command of the same name,
 * `/show`, the config file, JSON output and the tables in README all follow from these records; adding a setting is
 * adding one there and using its value where it acts.
 *
 * Canonical names are Hugging Face's `generate()` where it has one; aliases are those of llama.cpp and Ollama.
 * Sampler defaults are llama.cpp's.
 */

/** The groups in the order in which a person reads them, under the title of each. */
export const settingGroups = {
	Sampling: sampling,
	Repetition: penalties,
	Tokens: tokens,
	Length: length,
	Stopping: stopping,
	Format: format,
	Prompt: prompt,
	DoLa: dola,
	Model: machine,
	Positions: rope,
	Speculation: speculation,
} satisfies Record<string, Record<string, Setting>>;

export const settings = {
	...sampling,
	...penalties,
	...tokens,
	...length,
	...stopping,
	...format,
	...prompt,
	...dola,
	...machine,
	...rope,
	...speculation,
};

export type SettingName = keyof typeof settings;

type ValueOf<S> = S extends {kind: 'number' | 'integer'}
	? number
	: S extends {kind: 'choice'; choices: ReadonlyArray<infer Choice>}
		? Choice
		: S extends {kind: 'list'}
			? readonly string[]
			: string;

/** One resolved value for each setting, under its canonical name. */
export type SettingValues = {readonly [Name in SettingName]: ValueOf<(typeof settings)[Name]>};

export const settingNames = Object.keys(settings) as SettingName[];
