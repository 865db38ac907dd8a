import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {batch} from './batch.js';
import {compare} from './compare.js';
import {replay} from './replay.js';
import {templateDoctor} from './template-doctor.js';
import type {Task} from './types.js';

/** Every task, in the order the help shows them. To add one: its file, and its line here. */
export const tasks: readonly Task[] = [batch, compare, replay, templateDoctor];

/** The task that a command line begins with, and what follows its name; undefined when it begins with none. */
export function findTask(argv: readonly string[]): {task: Task; rest: readonly string[]} | undefined {
	const [first, second = ''] = argv;
	const named = tasks.filter(({name}) => name.split(' ')[0] === first);
	if (named.length === 0) return undefined;
	const task = named.find(({name}) => name === first || name === `${first} ${second}`);
	if (task) return {task, rest: argv.slice(task.name.split(' ').length)};
	const names = named.map(({name}) => name.split(' ')[1]!);
	throw usageError(
		`There is no llama-chat ${first} ${second}.`.replace(' .', '.'),
		didYouMean(second, names, `It is one of: ${names.join(', ')}.`),
	);
}

/** `--help` of a task: what it takes besides the flags that all have. */
export function taskHelp({usage, help, flags}: Task): string {
	const rows = flags.map(({name, spellings = [], value, help: text}) => {
		const all = [...spellings.filter(spelling => !spelling.startsWith('--')), `--${name}`].join(', ');
		return `  ${all}${value ? ` ${value}` : ''}\n      ${text}\n`;
	});
	const own = rows.length > 0 ? `\nFlags\n${rows.join('')}` : '';
	return `Usage: llama-chat ${usage}\n${help}\n${own}\nAlso -m MODEL, templates and all settings: llama-chat --help.\n`;
}
