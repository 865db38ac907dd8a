import {closeSync, openSync, writeSync} from 'node:fs';
import {usageError} from '../errors.js';
import {interruptedCode} from '../interrupt.js';
import {printableJson, printableLine} from '../printable.js';
import {categorizer} from '../session/batch/category.js';
import {type FinishedRow, finishedRows} from '../session/batch/finished.js';
import {promptHash, settingsHash} from '../session/batch/hashes.js';
import type {Fill} from '../session/batch/messages.js';
import type {Row} from '../session/batch/rows.js';
import {runBatch} from '../session/batch/run-batch.js';
import {formatOf} from '../session/format.js';
import {fillPrompt, promptTemplate} from '../session/prompt-template.js';
import {notWritten} from '../session/write-whole.js';
import type {SettingValues} from '../settings/table.js';
import {BatchProgress} from './batch-progress.js';
import {rowsOfFile} from './rows-of-file.js';
import type {Task, TaskContext} from './types.js';

const defaultParallel = 4;
const maxParallel = 64;

/**
 * Replies to the rows of a file, one JSON line each, in the rows' order. Exit code 1 when a row has no reply, also one of an earlier run; 130 or
 * 143 when it was interrupted: what is written by then stays, and the same command goes on after it.
 */
export const batch: Task = {
	name: 'batch',
	usage: 'batch FILE.jsonl|FILE.csv [--prompt-template "… {column} …"] [--output out.jsonl]',
	help: 'Answers every row of a file, several side by side; with --output it goes on where it was interrupted.',
	words: [1, 1],
	flags: [
		{
			name: 'output',
			spellings: ['-o'],
			value: 'FILE',
			help: 'Append the results to this file, one JSON line each; rows that are in it already are skipped. Without it stdout.',
		},
		{
			name: 'parallel',
			spellings: ['-np'],
			value: 'N',
			help: `Replies written side by side, each in a context of its own (${defaultParallel}).`,
		},
		{
			name: 'category',
			value: 'LABEL=HOW:TEXT',
			help: 'Label replies: contains:TEXT, equals:TEXT or regex:PATTERN; may be given several times, the first that fits counts.',
		},
		{name: 'fallback', value: 'LABEL', help: 'The label of a reply that no category fits.'},
	],
	async run(context) {
		const {given, stderr, stdout, signal} = context;
		const {words, own} = given;
		const categorize = categorizer(own.category ?? [], own.fallback?.at(-1));
		const wanted = parallelOf(own.parallel?.at(-1));
		const rows = rowsOfFile(words[0]!, fillOf(context));
		const output = own.output?.at(-1);
		const finished = output === undefined ? new Map<string, FinishedRow>() : finishedRows(output);
		refuseOthers(rows, finished, output);
		const left = rows.filter(({id}) => !finished.has(id));
		const failedBefore = rows.filter(({id}) => finished.get(id)?.isReply === false).length;
		if (left.length < rows.length) {
			const count = `${rows.length - left.length} of ${rows.length}`;
			const without =
				failedBefore > 0 ? `, ${failedBefore} without a reply (remove a line to ask it again)` : '';
			stderr.write(`${count} rows are in ${printableLine(output!)} already${without}.\n`);
		}
		if (left.length === 0) return failedBefore > 0 ? 1 : 0;

		const {chat, engine} = await context.open({
			telemetry: false,
			parallel: Math.min(wanted, left.length),
		});
		if (wanted > 1) refuseAlone(chat.state.settings.values);
		for await (const _ of chat.load(signal));
		const {model, template, settings} = chat.state;
		const {grammar, settings: inForce} = formatOf(settings.values);
		const settings_hash = settingsHash(model!, inForce);
		const isOther = ({id}: Row) => (finished.get(id)?.settingsHash ?? settings_hash) !== settings_hash;
		if (rows.some(isOther)) {
			const what = `${printableLine(output!)} holds results of another model or other settings`;
			stderr.write(`${what}: choose another --output to keep them apart.\n`);
		}
		const progress = new BatchProgress(stderr, left.length);
		const write = output === undefined ? (line: string) => void stdout.write(line) : appender(output);
		let failed = 0;
		let done = 0;
		try {
			for await (const result of runBatch(left, {
				engine,
				model: model!,
				template: template!,
				settings: inForce,
				grammar,
				parallel: Math.min(wanted, left.length),
				categorize,
				signal,
				onTokens: tokens => progress.tokens(tokens),
			})) {
				const prompt_hash = promptHash(left[done]!);
				write(`${printableJson({...result, prompt_hash, settings_hash})}\n`);
				done++;
				if ('error' in result) failed++;
				progress.finished(failed);
			}
		} finally {
			progress.end();
		}
		if (done < left.length) return interruptedCode(signal);
		return failed + failedBefore > 0 ? 1 : 0;
	},
};

/** Throws a usage error when a row was asked something else in the results that are there: they are not of this file. */
function refuseOthers(
	rows: readonly Row[],
	finished: ReadonlyMap<string, FinishedRow>,
	output: string | undefined,
): void {
	const other = rows.find(row => {
		const before = finished.get(row.id)?.promptHash;
		return before !== undefined && before !== promptHash(row);
	});
	if (other)
		throw usageError(
			`${output} holds the results of another input: row ${other.id} has another prompt there.`,
			'Choose another --output, or remove the file.',
		);
}

/** With a prompt template: a row's columns, and the variables of the command line, in their places. */
function fillOf({given, prompts}: TaskContext): Fill | undefined {
	const {prompt_template = '', prompt_variables = []} = given.settings;
	if (prompt_template === '') return undefined;
	const template = promptTemplate(prompt_template, prompts);
	return columns => {
		const named = [...columns].filter(([name]) => /^[A-Za-z_]/.test(name));
		return fillPrompt(
			template,
			[...prompt_variables, ...named.map(([name, value]) => `${name}=${value}`)],
			{},
		);
	};
}

/** Throws for settings whose work needs the context for itself. */
function refuseAlone({dola_layers, prompt_lookup_num_tokens, draft_model}: SettingValues): void {
	const one = [
		...(dola_layers === 'off' ? [] : ['dola_layers']),
		...(prompt_lookup_num_tokens > 0 ? ['prompt_lookup_num_tokens'] : []),
		...(draft_model === '' ? [] : ['draft_model']),
	];
	if (one.length > 0)
		throw usageError(`${one.join(' and ')} can only be had for one reply at a time.`, 'Add --parallel 1.');
}

function parallelOf(typed: string | undefined): number {
	if (typed === undefined) return defaultParallel;
	const count = Number(typed);
	if (Number.isInteger(count) && count >= 1 && count <= maxParallel) return count;
	throw usageError(`--parallel cannot be "${typed}".`, `It takes a whole number from 1 to ${maxParallel}.`);
}

/** Appends lines to a file, each at once: after a kill the file holds whole results, or a torn last one. */
function appender(file: string): (line: string) => void {
	try {
		closeSync(openSync(file, 'a', 0o666));
	} catch (error) {
		throw notWritten(file, error);
	}
	return line => {
		try {
			const handle = openSync(file, 'a');
			try {
				writeSync(handle, line);
			} finally {
				closeSync(handle);
			}
		} catch (error) {
			throw notWritten(file, error);
		}
	};
}
