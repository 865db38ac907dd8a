import {printable, printableLine} from '../../printable.js';
import {systemPromptOf} from '../concise.js';
import type {Reply, Turn} from '../conversation.js';
import type {Run} from '../run.js';
import {plural, stopLine} from '../stop-line.js';
import {changedFacts, type Facts, factsOf} from './facts.js';
import type {ConversationRecord, Parts} from './types.js';

/** What a person reads one after the other. Texts are printable. */
export type Passage =
	| {readonly type: 'facts'; readonly facts: Facts; readonly isChange: boolean}
	| {readonly type: 'system'; readonly text: string; readonly isChange: boolean}
	| {readonly type: 'user'; readonly text: string}
	| {
			readonly type: 'reply';
			readonly text: string;
			readonly thought: string;
			/** Why it ended, and its seed; '' when that is left out. */
			readonly ending: string;
	  };

export type Story = {
	readonly title: string;
	/** When it began, and how long it is. */
	readonly subtitle: string;
	readonly passages: readonly Passage[];
};

/** A conversation's current path as people read it; a change of model or settings stands where it happened. */
export function storyOf(record: ConversationRecord, parts: Parts): Story {
	const teller = new Teller(parts);
	const passages = record.turns.flatMap(turn => teller.tell(turn));
	return {title: titleOf(record), subtitle: subtitleOf(record, parts), passages};
}

/** Makes passages of turns, one after the other. */
export class Teller {
	readonly #parts: Parts;
	#facts: Facts | undefined;
	#system: string | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	tell({user, reply}: Turn): Passage[] {
		return [
			...(reply?.run ? this.#circumstances(reply.run) : []),
			...(user === '' ? [] : [{type: 'user', text: clean(user)} as const]),
			...(reply ? [replyPassage(reply, this.#parts)] : []),
		];
	}

	/** What is not as it was in the turn before. */
	#circumstances(run: Run): Passage[] {
		const {settings, system} = this.#parts;
		const passages: Passage[] = [];
		if (settings) {
			const facts = this.#facts ? changedFacts(this.#facts, run) : factsOf(run);
			if (facts.size > 0) passages.push({type: 'facts', facts, isChange: this.#facts !== undefined});
			this.#facts = factsOf(run);
		}

		if (system) {
			const text = systemPromptOf(run.settings);
			if (text !== (this.#system ?? ''))
				passages.push({type: 'system', text: clean(text), isChange: this.#system !== undefined});
			this.#system = text;
		}

		return passages;
	}
}

const replyPassage = (reply: Reply, {settings, thinking}: Parts): Passage => ({
	type: 'reply',
	text: clean(reply.text),
	thought: thinking ? clean(reply.thought) : '',
	ending: settings ? printableLine(`${stopLine(reply)}${reply.seed < 0 ? '' : ` · seed ${reply.seed}`}`) : '',
});

const longestTitle = 200;

function titleOf({title, turns}: ConversationRecord): string {
	const name = printableLine(title).trim();
	if (name !== '') return name.length > longestTitle ? `${name.slice(0, longestTitle)}…` : name;
	const model = turns.findLast(({reply}) => reply?.run)?.reply?.run?.model.name ?? '';
	return `Conversation with ${printableLine(model).trim() || 'a local model'}`;
}

function subtitleOf({created, turns, others}: ConversationRecord, {settings}: Parts): string {
	const when = created > 0 ? [`${new Date(created).toISOString().slice(0, 16).replace('T', ' ')} UTC`] : [];
	const elsewhere = others > 0 && settings ? [`${plural(others, 'message')} on other branches`] : [];
	return [...when, plural(turns.length, 'turn'), ...elsewhere].join(' · ');
}

const clean = (text: string): string => printable(text).replace(/^\n+/, '').trimEnd();
