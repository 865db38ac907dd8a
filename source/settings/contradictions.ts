import {formatSetting} from './parse.js';
import type {Resolved} from './resolve.js';
import {type SettingName, type SettingValues, settings} from './table.js';

/** Two settings of which one makes the other useless, or that bring about together what nobody means. */
export type Contradiction = {
	readonly names: readonly [SettingName, SettingName];
	/** Names both, with their values, and says what to do. */
	readonly text: string;
};

type Facts = {
	readonly values: SettingValues;
	/** Whether a person said it: not a default, not the model's recommendation. */
	readonly isChosen: (name: SettingName) => boolean;
	/** `name value`, as the person wrote it. */
	readonly shown: (name: SettingName) => string;
	/** Tokens of the context; undefined while that is not known. */
	readonly contextLength: number | undefined;
};

type Rule = (facts: Facts) => Contradiction | undefined;

/** Settings that only mean something where tokens are drawn, and their values that do nothing. */
const ofDrawing = {
	top_k: 0,
	top_p: 1,
	min_p: 0,
	typical_p: 1,
	top_n_sigma: 0,
	epsilon_cutoff: 0,
	eta_cutoff: 0,
	xtc_probability: 0,
} satisfies {readonly [Name in SettingName]?: number};

type OfDrawing = keyof typeof ofDrawing;

const isOn = ({values, isChosen}: Facts, name: OfDrawing): boolean =>
	isChosen(name) && values[name] !== ofDrawing[name];

/** Every rule. To add one: a function here. */
const rules: readonly Rule[] = [
	// A greedy choice.
	...(Object.keys(ofDrawing) as OfDrawing[]).map(
		(name): Rule =>
			facts => {
				const by = greedyBy(facts);
				if (!by || !isOn(facts, name)) return undefined;
				return pair(
					by,
					name,
					`${facts.shown(by)} always takes the most likely token: ${facts.shown(name)} does nothing`,
				);
			},
	),
	facts => {
		const {values, isChosen, shown} = facts;
		if (values.do_sample === 'on' || !isChosen('temperature') || values.temperature <= 0) return undefined;
		const text = `${shown('do_sample')} always takes the most likely token: ${shown('temperature')} does nothing`;
		return pair('do_sample', 'temperature', text);
	},
	facts => {
		const by = greedyBy(facts);
		if (!by || facts.values.mirostat === 0) return undefined;
		const {shown} = facts;
		return pair(
			by,
			'mirostat',
			`${shown(by)} always takes the most likely token: ${shown('mirostat')} does nothing`,
		);
	},
	facts => {
		const by = greedyBy(facts);
		if (!by || facts.values.dynatemp_range === 0) return undefined;
		const {shown} = facts;
		const text = `${shown(by)} always takes the most likely token: ${shown('dynatemp_range')} does nothing`;
		return pair(by, 'dynatemp_range', text);
	},
	// Mirostat takes the place of all that drop tokens.
	...(Object.keys(ofDrawing) as OfDrawing[]).map(
		(name): Rule =>
			facts => {
				const {values, shown} = facts;
				if (values.mirostat === 0 || greedyBy(facts) || !isOn(facts, name)) return undefined;
				return pair(
					'mirostat',
					name,
					`${shown('mirostat')} takes the place of ${shown(name)}, which does nothing`,
				);
			},
	),
	// Length.
	({values, isChosen, shown, contextLength}) => {
		const isSaid = isChosen('max_new_tokens') || isChosen('context_length');
		if (!isSaid || contextLength === undefined || values.max_new_tokens <= contextLength) return undefined;
		const text = `${shown('max_new_tokens')} is more than the context_length of ${contextLength} holds: a reply ends when the context is full`;
		return pair('max_new_tokens', 'context_length', text);
	},
	({values, shown}) => {
		const {max_new_tokens: most, min_new_tokens: least} = values;
		if (most < 0 || least === 0 || least < most) return undefined;
		const text = `${shown('min_new_tokens')} allows no end before ${shown('max_new_tokens')} cuts the reply`;
		return pair('min_new_tokens', 'max_new_tokens', text);
	},
	({values, shown}) => {
		if (values.ignore_eos === 'off' || values.max_new_tokens >= 0 || values.max_time > 0) return undefined;
		const text = `${shown('ignore_eos')} with ${shown('max_new_tokens')}: nothing but a full context ends a reply. /max_new_tokens 512 would`;
		return pair('ignore_eos', 'max_new_tokens', text);
	},
	({values, shown}) => {
		if (values.eos_reward === 'off' || values.max_new_tokens >= 0) return undefined;
		const text = `${shown('eos_reward')} rewards the end near a limit, and ${shown('max_new_tokens')} is none: it acts only where the context is nearly full`;
		return pair('eos_reward', 'max_new_tokens', text);
	},
	({values, shown}) => {
		if (values.eos_reward === 'off' || values.ignore_eos === 'off') return undefined;
		return pair(
			'ignore_eos',
			'eos_reward',
			`${shown('ignore_eos')} allows no end: ${shown('eos_reward')} does nothing`,
		);
	},
	// Penalties.
	...(['repetition_penalty', 'presence_penalty', 'frequency_penalty'] as const).map(
		(name): Rule =>
			facts => {
				const {values, isChosen, shown} = facts;
				const isOff = values[name] === settings[name].default;
				if (values.repeat_last_n !== 0 || isOff || !isChosen(name)) return undefined;
				return pair(
					'repeat_last_n',
					name,
					`${shown('repeat_last_n')} looks at no tokens: ${shown(name)} does nothing`,
				);
			},
	),
	({values}) => {
		if (values.dola_layers === 'off' || values.repetition_penalty !== 1) return undefined;
		const text = `DoLa's authors recommend a repetition_penalty of 1.2 with dola_layers ${values.dola_layers}; it is 1 now`;
		return pair('dola_layers', 'repetition_penalty', text);
	},
];

const pair = (first: SettingName, second: SettingName, text: string): Contradiction => ({
	names: [first, second],
	text: `${text}.`,
});

/** What makes the choice greedy, if it is. */
function greedyBy({values}: Facts): 'do_sample' | 'temperature' | undefined {
	if (values.do_sample === 'off') return 'do_sample';
	return values.temperature <= 0 ? 'temperature' : undefined;
}

/** All contradictions among settings. `contextLength` is the loaded model's, in tokens. */
export function contradictions(
	{values, origin}: Resolved,
	contextLength = values.context_length || undefined,
): readonly Contradiction[] {
	const facts: Facts = {
		values,
		isChosen: name => origin[name] !== 'default' && origin[name] !== 'model',
		shown: name => `${name} ${formatSetting(name, values[name])}`,
		contextLength,
	};
	return rules.map(rule => rule(facts)).filter(found => found !== undefined);
}

/** Says each contradiction once for as long as it lasts. */
export class ContradictionWatch {
	#standing: ReadonlySet<string> = new Set();

	/** Those that were not there when it was last asked. */
	news(resolved: Resolved, contextLength?: number): readonly Contradiction[] {
		const all = contradictions(resolved, contextLength);
		const before = this.#standing;
		const key = ({names}: Contradiction): string => names.join(' ');
		this.#standing = new Set(all.map(key));
		return all.filter(found => !before.has(key(found)));
	}
}
