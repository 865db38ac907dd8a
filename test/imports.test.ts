import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

/** What each part of source/ may import of the others; `types` only types. The root's small modules are free to all. */
const rules: Record<string, {may: readonly string[]; types: readonly string[]}> = {
	engine: {may: [], types: ['settings']},
	gguf: {may: [], types: []},
	grammar: {may: [], types: []},
	hub: {may: [], types: ['settings']},
	templates: {may: [], types: []},
	settings: {may: [], types: []},
	session: {may: ['engine', 'hub', 'templates', 'settings'], types: []},
	commands: {may: ['session', 'settings', 'hub', 'templates'], types: ['engine']},
	shell: {may: ['hub', 'settings', 'session'], types: []},
	tasks: {may: ['session', 'settings', 'hub', 'templates', 'flags', 'arguments'], types: ['engine']},
	ui: {may: ['commands', 'session', 'settings'], types: ['engine']},
};
const vocabulary = ['text-file', 'errors', 'message', 'printable', 'nearest', 'gguf', 'grammar'];
const edges = [
	'print-mode',
	'cli',
	'print',
	'flags',
	'arguments',
	'normalize-arguments',
	'help-text',
	'paths',
	'stdin',
];

type Import = {from: string; to: string; isType: boolean; file: string};

const files = readdirSync('source', {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));
const imports: Import[] = files.flatMap(file => {
	const text = readFileSync(path.join('source', file), 'utf8');
	return [...text.matchAll(/(?:^(import|export)(\s+type)?[^;'"]*?from\s*|\bimport\()['"]([^'"]+)['"]/gm)].map(
		match => ({
			from: file.split(path.sep)[0]!.replace(/\.tsx?$/, ''),
			to: match[3]!.startsWith('.')
				? path.join(path.dirname(file), match[3]!).split(path.sep)[0]!.replace(/\.js$/, '')
				: match[3]!,
			isType: Boolean(match[2]),
			file,
		}),
	);
});

test('imports go one way', () => {
	const wrong = imports.filter(({from, to, isType}) => {
		const rule = rules[from];
		if (!rule || to === from || vocabulary.includes(to) || !(to in rules || edges.includes(to))) return false;
		return !(rule.may.includes(to) || (isType && rule.types.includes(to)));
	});
	expect(wrong).toEqual([]);
});

test('packages stay where they belong', () => {
	const wrong = imports.filter(({to, file}) => {
		if (to === 'ink' || to === 'react') return !(file.startsWith('ui') || file === 'cli.tsx');
		if (to === 'node-llama-cpp') return file !== path.join('engine', 'llama.ts');
		return false;
	});
	expect(wrong).toEqual([]);
	expect(imports.length).toBeGreaterThan(100);
});

test('the process is touched only at the edges, the network only in hub/', () => {
	const touching = (pattern: RegExp) =>
		files.filter(file => pattern.test(readFileSync(path.join('source', file), 'utf8')));
	const processes = ['engine/client.ts', 'engine/host.ts', 'engine/watch-parent.ts', 'shell/machine.ts'];
	const edge = ['cli.tsx', ...processes.map(path.normalize)];
	expect(
		touching(/\bprocess\.(?!env\.NODE_ENV)\w/).filter(file => !edge.includes(file) && !file.startsWith('ui')),
	).toEqual([]);
	expect(touching(/\bfetch\(/).filter(file => !file.startsWith('hub'))).toEqual([]);
});
