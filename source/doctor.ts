import type {Writable} from 'node:stream';
import type {ExitCode} from './errors.js';
import {printable, printableJson} from './printable.js';
import type {Chat} from './session/chat.js';
import {templateJson} from './session/json.js';
import {examineChat} from './session/template-examination.js';
import {reportText} from './session/template-report.js';

export type DoctorOptions = {
	readonly chat: Chat;
	readonly isJson: boolean;
	readonly stdout: Writable;
};

/** `llama-chat template doctor`: examines the template with the model. Exit code 1 when there is a problem. */
export async function doctor({chat, isJson, stdout}: DoctorOptions): Promise<ExitCode> {
	for await (const _ of chat.load());
	const examination = await examineChat(chat);
	const {template, findings, equivalents, prompt} = examination;
	const json = {
		template: templateJson(template),
		findings,
		equivalents,
		prompt: prompt.map(({id, text, isControl, isEnd}) => ({id, text, is_control: isControl, is_end: isEnd})),
	};
	stdout.write(
		isJson ? `${printableJson(json)}\n` : `${printable(reportText(examination)).replaceAll('**', '')}\n`,
	);
	return findings.some(({level}) => level === 'problem') ? 1 : 0;
}
