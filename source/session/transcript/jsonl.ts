import {printableJson} from '../../printable.js';
import {detailsKey} from '../export/details.js';
import {journalFormat, journalVersion, type Line} from '../journal/lines.js';
import {newConversationId} from '../journal/place.js';
import {promptDelta} from '../journal/prompt-delta.js';
import {replyLine} from '../journal/reply-line.js';
import {runLine} from '../journal/run-line.js';
import type {Run} from '../run.js';
import type {TranscriptFormat} from './types.js';

/** A message a line, in the words of OpenAI's format, with the lines of the journal that belong to it. */
export const jsonl: TranscriptFormat = {
	extensions: ['jsonl'],
	begin(program) {
		const runs = new Map<Run, number>();
		let before: {readonly id: number; readonly tokens: readonly number[]} | undefined;
		let isFirst = true;
		return ({user, reply: node}) => {
			const {text, thought, run, promptTokenIds, replyTokenIds} = node.reply;
			const said: string[] = [];
			const head = isFirst ? header(user?.at ?? node.at, program) : [];
			isFirst = false;
			if (user) {
				const {id, parent, at, text: content} = user;
				const line: Line = {type: 'user', id, parent, at: iso(at), text: content};
				said.push(message('user', content, {}, [...head, line]));
			}

			const isNew = run !== undefined && !runs.has(run);
			if (isNew) runs.set(run, runs.size + 1);
			const prompt = promptDelta(promptTokenIds, before);
			before = {id: node.id, tokens: [...promptTokenIds, ...replyTokenIds]};
			said.push(
				message('assistant', text, thought === '' ? {} : {reasoning_content: thought}, [
					...(user ? [] : head),
					...(isNew ? [runLine(run, runs.size)] : []),
					replyLine(node, run && runs.get(run), prompt),
				]),
			);
			return said.join('');
		};
	},
};

const message = (role: string, content: string, more: object, lines: readonly Line[]): string =>
	`${printableJson({role, content, ...more, [detailsKey]: {lines}})}\n`;

const header = (at: number, program: string): Line[] => [
	{
		type: 'header',
		format: journalFormat,
		version: journalVersion,
		id: newConversationId(at),
		created: iso(at),
	},
	{type: 'open', at: iso(at), program},
];

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
