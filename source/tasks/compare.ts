import {randomInt} from 'node:crypto';
import {usageError} from '../errors.js';
import {interruptedCode} from '../interrupt.js';
import {printableJson, printableLine} from '../printable.js';
import {compareRows, type RowPair, type Side} from '../session/batch/compare-rows.js';
import type {RowResult} from '../session/batch/run-batch.js';
import type {Chat} from '../session/chat.js';
import {formatOf} from '../session/format.js';
import {plural} from '../session/stop-line.js';
import {describeStop} from '../session/stop-reasons.js';
import type {Setting} from '../settings/kinds.js';
import {settingPairs} from '../settings/pairs.js';
import type {PartialSettings} from '../settings/resolve.js';
import {type SettingName, settings as table} from '../settings/table.js';
import {BatchProgress} from './batch-progress.js';
import {rowsOfFile} from './rows-of-file.js';
import type {Task} from './types.js';

/** Replies to the rows of a file under two settings, with one seed. Exit code 1 when a row has no reply, 130 or 143 when it was interrupted. */
export const compare: Task = {
	name: 'compare',
	usage: 'compare --a "dola=off" --b "dola=high" FILE.jsonl|FILE.csv [--output json|jsonl]',
	help: 'Answers every row of a file under two settings, with the same seed, and shows how each reply ended.',
	words: [1, 1],
	flags: [
		{name: 'a', value: 'NAME=VALUE …', help: 'Settings of one side, besides those of the command line.'},
		{name: 'b', value: 'NAME=VALUE …', help: 'Settings of the other side.'},
	],
	async run({given, open, stdout, stderr, signal}) {
		const [a, b] = [sideSettings(given.own.a, 'a'), sideSettings(given.own.b, 'b')];
		const rows = rowsOfFile(given.words[0]!);
		const {chat, engine} = await open({telemetry: false});
		const {seed} = chat.state.settings.values;
		const common = {seed: seed >= 0 ? seed : randomInt(2 ** 31)};
		const isShared = ![...Object.keys(a), ...Object.keys(b)].some(loads);
		const sides = [await sideOf(chat, {...common, ...a}), await sideOf(chat, {...common, ...b})] as const;
		const progress = new BatchProgress(stderr, rows.length);
		const pairs: RowPair[] = [];
		try {
			const onTokens = (tokens: number) => progress.tokens(tokens);
			for await (const pair of compareRows(rows, sides, {engine, signal, isShared, onTokens})) {
				pairs.push(pair);
				progress.finished(pairs.filter(hasFailed).length);
				if (given.output === 'jsonl') stdout.write(`${printableJson(pair)}\n`);
			}
		} finally {
			progress.end();
		}
		const equal = pairs.filter(pair => pair.equal).length;
		const failed = pairs.filter(hasFailed).length;
		const failures = failed > 0 ? `, ${plural(failed, 'row')} failed` : '';
		const summary = `${equal} of ${pairs.length - failed} replies are equal${failures}; seed ${common.seed}.`;
		if (given.output === 'json')
			stdout.write(`${printableJson({seed: common.seed, a, b, equal, rows: pairs})}\n`);
		else if (given.output === 'jsonl') stderr.write(`${summary}\n`);
		else stdout.write(`${tableOf(pairs, [given.own.a!.join(' '), given.own.b!.join(' ')])}\n${summary}\n`);
		if (pairs.length < rows.length) return interruptedCode(signal);
		return failed > 0 ? 1 : 0;
	},
};

function sideSettings(typed: readonly string[] = [], name: string): PartialSettings {
	if (typed.length > 0) return settingPairs(typed.join(' '));
	throw usageError(`--${name} is missing.`, 'For example: --a dola=off --b dola=high');
}

/** Whether another value makes another context, so that replies of both sides cannot come from one. */
const loads = (name: string): boolean =>
	['context', 'model'].includes((table[name as SettingName] as Setting).applies ?? '') ||
	name === 'lora' ||
	name === 'draft_model';

/** What is in force under these settings; the chat goes back to its own then. */
async function sideOf(chat: Chat, chosen: PartialSettings): Promise<Side> {
	const bring = async () => {
		chat.set(chosen);
		for await (const _ of chat.load());
	};
	await bring();
	const {model, template, settings} = chat.state;
	const {grammar, settings: inForce} = formatOf(settings.values);
	chat.set(Object.fromEntries(Object.keys(chosen).map(name => [name, undefined])));
	return {model: model!, template: template!, settings: inForce, grammar, bring};
}

const hasFailed = ({a, b}: RowPair): boolean => 'error' in a || 'error' in b;

/** Rows with how both replies ended and how long they are, in columns. */
function tableOf(pairs: readonly RowPair[], names: readonly [a: string, b: string]): string {
	const lines = [
		['row', `a: ${names[0]}`, 'tokens', `b: ${names[1]}`, 'tokens', ''],
		...pairs.map(({id, a, b, equal}) => [id, ...cells(a), ...cells(b), equal ? 'equal' : '']),
	].map(line => line.map(cell => printableLine(cell)));
	const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
	return lines
		.map(line =>
			line
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

const mostCell = 40;

function cells(result: RowResult): readonly [stop: string, tokens: string] {
	const words = 'reply' in result ? describeStop(result) : `error: ${result.error.message}`;
	const stop = words.length > mostCell ? `${words.slice(0, mostCell - 1)}…` : words;
	return [stop, 'reply' in result ? `${result.stats.new_tokens}` : ''];
}
