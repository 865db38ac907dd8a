// Writes the tables of README.md from the code: flags, settings, slash commands, keys.
// `--check` changes nothing and fails when README.md is out of date.
import {readFile, writeFile} from 'node:fs/promises';
import process from 'node:process';
import {importSource} from './run-source.mjs';

const {tables} = await importSource('scripts/docs-tables.ts');
const before = await readFile('README.md', 'utf8');
let after = before;
for (const [name, table] of Object.entries(tables)) {
	const pattern = new RegExp(`(<!-- ${name}: generated -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
	if (!pattern.test(after)) throw new Error(`README.md has no place for the table "${name}".`);
	after = after.replace(pattern, (_, start, end) => `${start}${table}\n${end}`);
}

if (!process.argv.includes('--check')) await writeFile('README.md', after);
else if (after !== before) {
	console.error('README.md is out of date: run "npm run docs".');
	process.exitCode = 1;
}
