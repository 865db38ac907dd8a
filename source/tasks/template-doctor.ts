import {printable, printableJson} from '../printable.js';
import {templateJson} from '../session/json.js';
import {examineChat} from '../session/template-examination.js';
import {reportText} from '../session/template-report.js';
import type {Task} from './types.js';

/** Examines the chat template with the model. Exit code 1 when there is a problem. */
export const templateDoctor: Task = {
	name: 'template doctor',
	usage: 'template doctor -m MODEL',
	help: 'Looks for problems between a chat template and a model.',
	words: [0, 0],
	flags: [],
	async run({given, open, stdout}) {
		const {chat} = await open();
		for await (const _ of chat.load());
		const examination = await examineChat(chat);
		const {template, findings, equivalents, prompt} = examination;
		const json = {
			template: templateJson(template),
			findings,
			equivalents,
			prompt: prompt.map(({id, text, isControl, isEnd}) => ({
				id,
				text,
				is_control: isControl,
				is_end: isEnd,
			})),
		};
		stdout.write(
			given.output === 'json'
				? `${printableJson(json)}\n`
				: `${printable(reportText(examination)).replaceAll('**', '')}\n`,
		);
		return findings.some(({level}) => level === 'problem') ? 1 : 0;
	},
};
