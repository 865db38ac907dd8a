import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {pathOf} from '../../source/session/tree/path.js';
import {readBack} from '../helpers/journal.js';
import {longJournal} from '../helpers/long-journal.js';
import {startProgram} from '../helpers/program.js';
import {cliPath, hasTmux, Tmux} from '../helpers/tmux.js';

let terminal: Tmux;
const folder = () => path.join(terminal.home, '.local', 'state', 'llama-chat', 'conversations');
const files = () => readdirSync(folder()).filter(name => name.endsWith('.jsonl'));

beforeEach(async () => {
	if (hasTmux) terminal = await Tmux.start(80, 24);
});
afterEach(async () => {
	if (hasTmux) await terminal.end();
});

const command = `node ${cliPath} --temperature 0 --max-new-tokens 60`;
const ready = (screen: string) => /llama-chat demo/.test(screen) && /> (Message, or|Enter goes)/.test(screen);

describe.skipIf(!hasTmux)('conversations in the terminal', {timeout: 120_000}, () => {
	test('the resume command is printed, and goes on with the conversation; print mode does, too', async () => {
		await terminal.enter(command);
		await terminal.waitFor(ready);
		await terminal.enter('What is EOS?');
		await terminal.waitFor(/■/);
		await terminal.enter('/title Ends');
		await terminal.waitFor(/It is called/);
		await terminal.enter('/exit');
		const screen = await terminal.waitFor(/--resume \d{8}-\d{6}-\w{4}/);
		const [id] = /\d{8}-\d{6}-\w{4}/.exec(screen)!;
		expect(files()).toEqual([`${id}.jsonl`]);

		const run = await startProgram(
			['--continue', '-p', 'What is a token?', '-o', 'json', '--temperature', '0'],
			{
				env: {HOME: terminal.home},
			},
		).ended;
		expect(JSON.parse(run.stdout).reply.text.length).toBeGreaterThan(10);

		await terminal.enter(`clear; ${command} --resume ends`);
		await terminal.waitFor(screen => /goes on after 2 turns/.test(screen) && ready(screen));
		expect(await terminal.screen(true)).toMatch(/> What is EOS\?[\s\S]*> What is a token\?/);
		await terminal.enter('/undo');
		await terminal.waitFor(/Took back 1 turn/);
		await terminal.enter('/edit');
		await terminal.waitFor(/Message 1 is in the prompt/);
		await terminal.press('C-u');
		await terminal.enter('What is BOS?');
		await terminal.waitFor(/> What is BOS\?[\s\S]*■/);
		await terminal.enter('/branches');
		await terminal.waitFor(/Branches[\s\S]*1 you: What is EOS\?[\s\S]*5 you: What is BOS\?/);
		await terminal.press('Home');
		await terminal.press('Enter');
		await terminal.waitFor(/This branch has 2 turns/);
		await terminal.enter('/exit');
		await terminal.waitFor(screen => screen.trimEnd().endsWith('shell$'));
		const journal = readBack(path.join(folder(), `${id}.jsonl`));
		expect(journal).toMatchObject({title: 'Ends', skipped: 0, openings: 3});
		expect(pathOf(journal.tree).map(({user}) => user)).toEqual(['What is EOS?', 'What is a token?']);
		expect(journal.tree.nodes.size).toBe(6);
	});

	test('2,000 turns: the last are shown, how many are above is said, and the next one is asked', async () => {
		mkdirSync(folder(), {recursive: true});
		const id = '20260102-030405-long';
		writeFileSync(path.join(folder(), `${id}.jsonl`), longJournal(id, 2000));
		await terminal.enter(`${command} --continue`);
		await terminal.waitFor(screen => /Reply 2000\./.test(screen) && ready(screen));
		const all = await terminal.screen(true);
		expect(all).toContain('1990 earlier turns above');
		expect(all).not.toContain('Question 1990?');
		expect(all).toContain('Question 1991?');
		await terminal.enter('What is EOS?');
		await terminal.waitFor(/> What is EOS\?[\s\S]*■/);
		expect(readBack(path.join(folder(), `${id}.jsonl`)).tree.nodes.size).toBe(4002);
	});

	test('a list to search: another conversation, and one is deleted after a question', async () => {
		mkdirSync(folder(), {recursive: true});
		const [one, two] = ['20260102-030405-aaaa', '20260102-030405-bbbb'];
		const content = longJournal(one, 1);
		writeFileSync(path.join(folder(), `${one}.jsonl`), content);
		writeFileSync(
			path.join(folder(), `${two}.jsonl`),
			content.replaceAll(one, two).replaceAll('Reply 1', 'The sea').replaceAll('Question', 'Riddle'),
		);
		await terminal.enter(`${command} --resume`);
		await terminal.waitFor(/Conversations[\s\S]*Riddle 1\?/);
		await terminal.type('the sea');
		await terminal.waitFor(screen => /search: the sea/.test(screen) && !screen.includes('Question 1?'));
		await terminal.press('Enter');
		await terminal.waitFor(/goes on after 1 turn[\s\S]*> Riddle 1\?[\s\S]*The sea/);
		await terminal.enter('/resume');
		await terminal.waitFor(/Conversations/);
		await terminal.type('question');
		await terminal.waitFor(/search: question/);
		await terminal.press('DC');
		await terminal.waitFor(/Delete "Question 1\?"\?/);
		await terminal.press('Down');
		await terminal.press('Enter');
		await terminal.waitFor(/The conversation is deleted/);
		expect(files()).toEqual([`${two}.jsonl`]);
		expect(readFileSync(path.join(folder(), files()[0]!), 'utf8')).toContain('Riddle');
	});

	test('--no-journal and /private leave nothing, also not of what was typed', async () => {
		await terminal.enter(`${command} --no-journal`);
		await terminal.waitFor(ready);
		await terminal.enter('First secret?');
		await terminal.waitFor(/> First secret\?[\s\S]*■/);
		await terminal.enter('/exit');
		await terminal.waitFor(screen => screen.trimEnd().endsWith('shell$'));
		await terminal.enter(`clear; ${command}`);
		await terminal.waitFor(ready);
		await terminal.enter('Second secret?');
		await terminal.waitFor(/> Second secret\?[\s\S]*■/);
		await terminal.enter('/private');
		await terminal.waitFor(/What was kept of it is removed/);
		await terminal.enter('Third secret?');
		await terminal.waitFor(/> Third secret\?[\s\S]*■/);
		await terminal.enter('/exit');
		await terminal.waitFor(screen => screen.trimEnd().endsWith('shell$'));
		const state = path.dirname(folder());
		const kept = readdirSync(state, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
		expect(kept.join('')).not.toMatch(/secret/);
	});
});
