import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {commands} from './index.js';
import type {Candidate, Command, CommandContext, CommandReply} from './types.js';

export type ParsedInput =
	| {readonly type: 'message'; readonly text: string}
	| {readonly type: 'command'; readonly command: Command; readonly rest: string};

const byName = new Map<string, Command>();
for (const command of commands) {
	for (const name of [command.name, ...(command.aliases ?? [])]) byName.set(name, command);
}

/**
 * What a person entered: a command, or a message for the model (`//text` is the message `/text`). Names match whole
 * words only; an unknown one throws a usage error with the nearest name and is never sent to the model.
 */
export function parseInput(input: string): ParsedInput {
	const text = input.trim();
	if (text.startsWith('//')) return {type: 'message', text: text.slice(1)};
	if (!text.startsWith('/')) return {type: 'message', text: input};
	const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(text)!;
	const command = byName.get(name.toLowerCase().replaceAll('-', '_')) ?? byName.get(name.toLowerCase());
	if (command) return {type: 'command', command, rest};
	const suggestion = didYouMean(name, byName.keys());
	const hint = suggestion?.replace('mean ', 'mean /') ?? '/help lists all commands.';
	throw usageError(`There is no command /${name}.`, `${hint} Write //${name} to send it to the model.`);
}

/** What of an input may be shown and kept: a command that hides what it is given keeps only its name. */
export function shownInput(input: string): string {
	const [name] = /^\s*\/(?!\/)\S*/.exec(input) ?? [];
	return name !== undefined && byName.get(name.trim().slice(1).toLowerCase())?.isSecret ? name : input;
}

/** Runs a command. Throws ChatError when it cannot be done now. */
export async function runCommand(
	{command, rest}: Extract<ParsedInput, {type: 'command'}>,
	context: CommandContext,
	isBusy: boolean,
): Promise<CommandReply> {
	if (isBusy && command.when !== 'always') {
		throw usageError(`/${command.name} has to wait until the reply has ended.`, 'Ctrl+C stops the reply.');
	}

	if (command.usage === undefined && rest !== '')
		throw usageError(`/${command.name} takes nothing after it.`, command.help);
	return command.run(rest, context);
}

/** Completions of the last word of a command line, for text that begins with one slash. */
export function completeCommand(text: string, context: CommandContext): readonly Candidate[] {
	const words = text.slice(1).split(/\s+/);
	const [name = '', ...rest] = words;
	if (rest.length === 0) {
		return commands
			.filter(command =>
				[command.name, ...(command.aliases ?? [])].some(spelling => spelling.startsWith(name)),
			)
			.sort((a, b) => Number(b.name === name) - Number(a.name === name))
			.map(command => ({value: `/${command.name}`, label: label(command), help: command.help}));
	}

	const last = rest.at(-1)!;
	const candidates = byName.get(name)?.complete?.(rest, context) ?? [];
	return candidates.filter(({value}) => value.startsWith(last) && value !== last);
}

const label = ({name, usage}: Command): string => `/${name}${usage ? ` ${usage}` : ''}`;
