import {readEosReward} from '../eos-reward.js';
import {integer, list, type Setting, spelled} from '../kinds.js';
import {readPattern} from '../pattern.js';
import {readTokenIds} from '../token-ids.js';

/** What ends a reply, besides its length. */
export const stopping = {
	stop: list({
		default: [],
		flags: ['-r'],
		aliases: ['stop_strings', 'stop_sequences', 'reverse_prompt'],
		applies: 'limit',
		help: 'A reply ends before any of these strings; they may hold spaces and newlines (\\n).',
	}),
	stop_token_ids: spelled({
		default: 'off',
		takes: 'off, or token ids as in 2,32000',
		words: {off: 'off'},
		read: readTokenIds,
		applies: 'limit',
		help: 'A reply ends at any of these tokens, as at an end-of-generation token.',
	}),
	stop_regex: list({
		default: [],
		item: {takes: 'regular expressions', read: readPattern},
		help: 'A reply ends before a match of one of these regular expressions of JavaScript, as /\\n\\d+\\./; a match of more than 64 characters loses only its last 64.',
	}),
	max_sentences: integer({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 'sentences',
		help: 'Cuts a reply after so many sentences; an item of a list without a full stop counts as one.',
	}),
	max_lines: integer({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 'lines',
		help: 'Cuts a reply after so many lines; blank ones do not count.',
	}),
	eos_reward: spelled({
		default: 'off',
		takes: 'off, on, 0.7, or start=0.7 strength=30 shape=linear|quadratic|cubic',
		words: {off: 'off', on: 'on'},
		read: readEosReward,
		applies: 'token',
		help: 'Lets replies close before their limit: from start × max_new_tokens on, ends of sentences and items draw the end of the reply more and more. On starts at 0.8, or with 32 tokens left of a short limit, not before half.',
	}),
	loop_guard: integer({
		default: 6,
		min: 0,
		max: 1000,
		words: {off: 0, on: 6},
		applies: 'limit',
		help: 'Ends a runaway reply: one that repeats the same passage so many times in a row, over loop_guard_length characters or more; 0 is off.',
	}),
	loop_guard_length: integer({
		default: 600,
		min: 40,
		max: 1_000_000,
		unit: 'characters',
		applies: 'limit',
		help: 'Repeats that are shorter altogether are no loop; tables, rules, numbers and code may repeat eight times as much.',
	}),
} satisfies Record<string, Setting>;
