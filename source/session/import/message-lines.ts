import type {Role} from '../../message.js';
import type {Line} from '../journal/lines.js';
import type {JournalLine} from '../journal/parse.js';
import {BadConversation} from './types.js';

export type SaidMessage = {readonly role: Role; readonly text: string; readonly thought: string};

/**
 * The journal of a conversation of which only the messages are known. Messages of one speaker in a row become one, as a
 * chat template must see them alternate; a reply at the beginning answers an empty message. `object` may name a title
 * and a model. Throws BadConversation.
 */
export function messageLines(
	messages: readonly SaidMessage[],
	{title, model}: {readonly title?: unknown; readonly model?: unknown},
	now: number,
): readonly JournalLine[] {
	const at = new Date(now).toISOString();
	const joined = joinedMessages(messages);
	const system = joined[0]?.role === 'system' ? joined.shift()!.text : '';
	if (joined.some(({role}) => role === 'system'))
		throw new BadConversation('has a system message in the middle');
	if (!joined.some(({text, thought}) => text !== '' || thought !== ''))
		throw new BadConversation('holds no message');
	const name = typeof model === 'string' ? model : '';
	const hasRun = system !== '' || name !== '';
	const lines: Line[] = [];
	if (typeof title === 'string' && title.trim() !== '') lines.push({type: 'title', at, text: title});
	if (hasRun) lines.push(runOf(name, system));
	if (joined[0]?.role === 'assistant') joined.unshift({role: 'user', text: '', thought: ''});
	for (const [index, {role, text, thought}] of joined.entries()) {
		const place = {id: index + 1, parent: index, at};
		lines.push(role === 'user' ? {type: 'user', ...place, text} : reply(place, text, thought, hasRun));
	}

	return lines;
}

function joinedMessages(messages: readonly SaidMessage[]): SaidMessage[] {
	const joined: SaidMessage[] = [];
	for (const message of messages) {
		const last = joined.at(-1);
		if (last?.role !== message.role) {
			joined.push(message);
			continue;
		}

		const both = (name: 'text' | 'thought') =>
			[last[name], message[name]].filter(text => text !== '').join('\n\n');
		joined[joined.length - 1] = {role: last.role, text: both('text'), thought: both('thought')};
	}

	return joined;
}

/** Nothing is known of how the model ran, and nothing is claimed. */
const runOf = (name: string, system: string): Line => ({
	type: 'run',
	id: 1,
	model: {
		name,
		path: '',
		size_bytes: 0,
		architecture: '',
		parameters: 0,
		quantization: '',
		context_length: 0,
		threads: 0,
		gpu: false,
		gpu_layers: 0,
	},
	template: {name: '', source: ''},
	settings: system === '' ? {} : {system_prompt: system},
	chosen: system === '' ? [] : ['system_prompt'],
});

const reply = (
	place: {readonly id: number; readonly parent: number; readonly at: string},
	text: string,
	thought: string,
	hasRun: boolean,
): Line => ({
	type: 'reply',
	...place,
	...(hasRun && {run: 1}),
	text,
	...(thought !== '' && {thought}),
	stop: {reason: 'imported'},
	seed: -1,
	stats: {},
	prompt: {from: 0, same: 0, tokens: []},
	tokens: [],
});
