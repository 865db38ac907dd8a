import {type ChatError, type ExitCode, usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {printable, printableJson} from '../printable.js';
import {commonFlags, contextLengthOf, outputOf, readArguments, wordsOf} from './arguments.js';
import {exportSubcommand} from './export.js';
import {importSubcommand} from './import.js';
import {snakeCase} from './json.js';
import {login} from './login.js';
import {logout} from './logout.js';
import {catalog} from './models/catalog.js';
import {download} from './models/download.js';
import {info} from './models/info.js';
import {list} from './models/list.js';
import {path} from './models/path.js';
import {rm} from './models/rm.js';
import {search} from './models/search.js';
import {settings} from './settings.js';
import type {Subcommand, SubcommandFlag, World} from './types.js';
import {whoami} from './whoami.js';

/** Every subcommand, in the order the help shows them. To add one: its file, and its line here. */
export const subcommands: readonly Subcommand[] = [
	list,
	catalog,
	search,
	info,
	download,
	rm,
	path,
	settings,
	login,
	logout,
	whoami,
	exportSubcommand,
	importSubcommand,
];

/** What a command line with a subcommand begins with. */
export const firstWords: ReadonlySet<string> = new Set(subcommands.map(({name}) => name.split(' ')[0]!));

/** Runs `llama-chat models …` and the like. Undefined when the arguments begin with no subcommand's name. */
export async function runSubcommand(argv: readonly string[], world: World): Promise<ExitCode | undefined> {
	const [first = ''] = argv;
	if (!firstWords.has(first)) return undefined;
	const found = find(wordsOf(argv));
	const {words, flags} = readArguments(argv, found.command);
	if (flags.help !== undefined) {
		world.stdout.write(subcommandHelp(first));
		return 0;
	}

	if (found.problem) throw found.problem;
	const {command} = found;
	const [least, most] = command.words;
	// What is too much is not repeated: it may be a token.
	if (words.length < least || words.length > most)
		throw usageError(`llama-chat ${command.name} takes ${counted(least, most)}`, usageLine(command));
	const common: Readonly<Record<string, string | undefined>> = command.flags ? {} : flags;
	const output = outputOf(common.output);
	const hub = world.hub({token: common['hf-token'], offline: common.offline !== undefined});
	const contextLength = contextLengthOf(common['ctx-size']);
	const answer = await command.run({...world, hub, words, contextLength, flags});
	const {text, json, exitCode = 0} = answer;
	if ((answer.output ?? output) === 'json') world.stdout.write(`${printableJson(snakeCase(json))}\n`);
	// In a pipe, a path is what it is.
	else if (text !== '') world.stdout.write(`${world.stdout.isTTY ? printable(text) : text}\n`);
	return exitCode;
}

/** The subcommand that the words begin with; where they name none, the first of its group, and what is wrong. */
function find(words: readonly string[]): {readonly command: Subcommand; readonly problem?: ChatError} {
	const exact = subcommands
		.map(command => ({command, length: command.name.split(' ').length}))
		.filter(({command, length}) => words.slice(0, length).join(' ') === command.name)
		.sort((a, b) => b.length - a.length)[0];
	if (exact) return {command: exact.command};
	const [first = '', second] = words;
	const group = subcommands.filter(({name}) => name.startsWith(`${first} `));
	if (second === undefined) return {command: group[0]!};
	const names = group.map(({name}) => name.split(' ')[1]!);
	const problem = usageError(
		`There is no llama-chat ${first} ${second}`,
		didYouMean(second, names, `It is one of: ${names.join(', ')}`),
	);
	return {command: group[0]!, problem};
}

/** The lines of the help for all subcommands that begin with a word, or for all. */
export function subcommandHelp(first?: string): string {
	const shown = subcommands.filter(({name}) => first === undefined || name.split(' ')[0] === first);
	return `Usage
${shown.map(command => `  ${usageLine(command)}\n      ${command.help}`).join('\n')}

Flags
${flagLines(shown.find(({flags}) => flags)?.flags ?? commonFlags)}
`;
}

function flagLines(flags: readonly SubcommandFlag[]): string {
	const spelled = flags.map(({name, short, value}) =>
		[short && `-${short},`, `--${name}`, value].filter(Boolean).join(' '),
	);
	const width = Math.max(...spelled.map(({length}) => length));
	return flags.map(({help}, index) => `  ${spelled[index]!.padEnd(width)}  ${help}`).join('\n');
}

const usageLine = ({name, usage}: Subcommand): string => `llama-chat ${name}${usage ? ` ${usage}` : ''}`;

const counted = (least: number, most: number): string =>
	most === 0
		? 'nothing more'
		: least === most
			? least === 1
				? 'one argument'
				: `${least} arguments`
			: `${least} to ${most} arguments`;
