import path from 'node:path';
import {ChatError} from '../errors.js';
import {printableLine} from '../printable.js';
import {keepConversation} from '../session/import/keep.js';
import {type ParsedFile, parseFile} from '../session/import/parse-file.js';
import {parseJournal} from '../session/journal/parse.js';
import {readRegularFile} from '../session/journal/read.js';
import {summaryOf} from '../session/journal/summary.js';
import {plural} from '../session/stop-line.js';
import {expandHome} from '../session/write-whole.js';
import {outputOf} from './arguments.js';
import {table} from './table.js';
import type {Answer, Subcommand} from './types.js';

export const importSubcommand: Subcommand = {
	name: 'import',
	usage: 'FILE',
	help: 'Keep the conversations of a file: JSON or JSONL of export, OpenAI messages, ShareGPT.',
	flags: [{name: 'output', short: 'o', value: 'text|json', help: 'how it answers'}],
	words: [1, 1],
	async run({conversations: {folder}, words: [typed = ''], flags}) {
		const output = outputOf(flags.output);
		const now = Date.now();
		const name = printableLine(path.basename(typed));
		const {conversations, refused} = parseFile(await readRegularFile(expandHome(typed)), name, now);
		if (conversations.length === 0) throw nothing(name, refused);
		const kept: Row[] = [];
		for (const conversation of conversations) {
			const {id, file, wasHere} = await keepConversation(folder, conversation, now);
			const {name: title, turns} = summaryOf(id, parseJournal(await readRegularFile(file)), now);
			kept.push({id, name: title, turns, wasHere, skippedLines: conversation.skipped});
		}

		return {...answer(kept, refused), output};
	},
};

type Row = {
	readonly id: string;
	readonly name: string;
	readonly turns: number;
	readonly wasHere: boolean;
	readonly skippedLines: number;
};

const mostShown = 20;

function answer(kept: readonly Row[], refused: ParsedFile['refused']): Answer {
	const before = kept.filter(({wasHere}) => wasHere).length;
	const damaged = kept.reduce((sum, {skippedLines}) => sum + skippedLines, 0);
	const said = [
		`Imported ${plural(kept.length - before, 'conversation')}.`,
		...(before > 0
			? [`${plural(before, 'conversation')} ${before === 1 ? 'was' : 'were'} here already.`]
			: []),
		...(damaged > 0
			? [`${plural(damaged, 'damaged line')} ${damaged === 1 ? 'was' : 'were'} left out.`]
			: []),
		...(refused.length > 0
			? [`${plural(refused.length, 'conversation')} ${refused.length === 1 ? 'was' : 'were'} skipped:`]
			: []),
	];
	const rows = kept
		.slice(0, mostShown)
		.map(({id, name, turns}) => [`llama-chat --resume ${id}`, plural(turns, 'turn'), name]);
	const reasons = refused.slice(0, mostShown).map(({where, reason}) => `  ${where} ${reason}`);
	const more = (list: readonly unknown[]) =>
		list.length > mostShown ? [`  and ${list.length - mostShown} more`] : [];
	return {
		text: [
			said.join(' '),
			...reasons,
			...more(refused),
			table(['', ' ', ''], rows).trimStart(),
			...more(kept),
		].join('\n'),
		json: {conversations: kept, refused},
		exitCode: refused.length + damaged > 0 ? 1 : 0,
	};
}

function nothing(name: string, refused: ParsedFile['refused']): ChatError {
	const [first] = refused;
	const which = first && first.where !== 'it' && first.where !== name ? ` (${first.where})` : '';
	if (refused.length === 0) return new ChatError(`${name} holds no conversation`);
	if (refused.length === 1) return new ChatError(`The conversation in ${name}${which} ${first!.reason}`);
	return new ChatError(`None of the ${refused.length} conversations in ${name} can be used`, {
		hint: `The first one${which} ${first!.reason}`,
	});
}
