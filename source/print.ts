import type {Writable} from 'node:stream';
import type {Arguments} from './arguments.js';
import type {ExitCode} from './errors.js';
import {interruptedCode} from './interrupt.js';
import {printable, printableJson, printableLine} from './printable.js';
import type {Chat, ChatEvent} from './session/chat.js';
import type {Reply} from './session/conversation.js';
import {modelJson, replyJson, templateJson, tokensJson} from './session/json.js';
import {stopLine} from './session/stop-line.js';
import {isCut} from './session/stop-reasons.js';

export type Output = Writable & {readonly isTTY?: boolean};

export type PrintOptions = {
	readonly chat: Chat;
	readonly prompt: string;
	readonly output: NonNullable<Arguments['output']>;
	readonly tokenIds: boolean;
	readonly strict: boolean;
	readonly stdout: Output;
	readonly stderr: Output;
	readonly signal: AbortSignal;
};

/**
 * Answers one prompt: the reply and nothing else on stdout, everything about it on stderr.
 * Returns the exit code; never throws.
 */
export async function print(options: PrintOptions): Promise<ExitCode> {
	const {chat, prompt, signal, strict} = options;
	const write = writers[options.output](options);
	for await (const event of chat.ask(prompt, signal)) {
		write(event);
		if (event.type !== 'reply') continue;
		const {stop} = event.reply;
		if (stop.reason === 'error') {
			printError(options.stderr, stop);
			return 1;
		}

		const code = stop.reason === 'aborted' ? interruptedCode(signal) : strict && isCut(stop) ? 3 : 0;
		const ending = code === 143 ? 'stopped by SIGTERM' : undefined;
		options.stderr.write(`${stopLine(event.reply, ending)}\n`);
		return code;
	}

	return 1;
}

/** "llama-chat: reason" and the next step below it. */
export function printError(
	stderr: Output,
	{message, hint}: {readonly message: string; readonly hint?: string},
): void {
	stderr.write(`llama-chat: ${printableLine(message)}\n${hint ? `  ${printableLine(hint)}\n` : ''}`);
}

type Writer = (event: ChatEvent) => void;

const writers: Readonly<Record<PrintOptions['output'], (options: PrintOptions) => Writer>> = {
	text: textWriter,
	json: jsonWriter,
	jsonl: jsonLinesWriter,
};

/** A pipe gets the model's text byte for byte; a terminal gets it without control characters. */
function textWriter({stdout, stderr}: PrintOptions): Writer {
	const clean = stdout.isTTY ? printable : (text: string) => text;
	const progress = progressWriter(stderr);
	let last = '';
	return event => {
		progress(event);
		if (event.type === 'text' && event.channel === 'answer') {
			last = clean(event.text) || last;
			stdout.write(clean(event.text));
		} else if (event.type === 'reply' && last !== '' && !last.endsWith('\n')) {
			stdout.write('\n');
		}
	};
}

function jsonWriter(options: PrintOptions): Writer {
	const progress = progressWriter(options.stderr);
	return event => {
		progress(event);
		if (event.type === 'reply') options.stdout.write(`${printableJson(resultJson(options, event.reply))}\n`);
	};
}

function jsonLinesWriter(options: PrintOptions): Writer {
	const line = (value: unknown) => options.stdout.write(`${printableJson(value)}\n`);
	return event => {
		if (event.type === 'loaded') line({type: 'loaded', model: modelJson(event.model)});
		else if (event.type === 'reply') line({type: 'done', ...resultJson(options, event.reply)});
		else line(event);
	};
}

function resultJson({chat, tokenIds}: PrintOptions, reply: Reply) {
	const {model, template} = chat.state;
	const {reply: replyText, ...rest} = replyJson(reply, model);
	const {reply: ids, ...perToken} = tokensJson(reply);
	return {
		model: model && modelJson(model),
		template: template && templateJson(template),
		...(tokenIds && {prompt: {token_ids: reply.promptTokenIds}}),
		reply: {...replyText, ...(tokenIds && ids)},
		...rest,
		...(tokenIds && perToken),
	};
}

/** Notices always, progress only where a person watches; the progress line is wiped before anything else is written. */
function progressWriter(stderr: Output): Writer {
	let shown = '';
	const show = (text: string) => {
		if (!stderr.isTTY || text === shown) return;
		stderr.write(`\r\u001B[K${text}`);
		shown = text;
	};

	return event => {
		if (event.type === 'loading') show(`Loading the model: ${Math.round(event.fraction * 100)} %`);
		else if (event.type === 'prefill' && event.total > 512)
			show(`Reading the prompt: ${event.done}/${event.total} tokens`);
		else show('');
		if (event.type === 'notice') stderr.write(`${printableLine(event.text)}\n`);
	};
}
