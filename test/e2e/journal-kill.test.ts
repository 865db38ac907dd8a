import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {afterAll, expect, test} from 'vitest';
import {type Journal, parseJournal} from '../../source/session/journal/parse.js';
import type {ReplyNode} from '../../source/session/tree/tree.js';
import {startProgram} from '../helpers/program.js';

const home = mkdtempSync(path.join(tmpdir(), 'llama-chat-kill-'));
afterAll(() => rmSync(home, {recursive: true, force: true, maxRetries: 10, retryDelay: 100}));

const kills = 30;
/** What may be lost at most, in milliseconds. */
const loss = 1000;

/** A program that was killed: what it had shown, and what the journal must hold of it. */
type Killed = {
	readonly question: string;
	/** Whether the generation had begun. */
	readonly hasBegun: boolean;
	/** All text that came, and what had come a second before the end. */
	readonly text: string;
	readonly due: string;
	/** Why it ended, when the program said so. */
	readonly reason: string | undefined;
};

/** Lets the program write, and kills it so many milliseconds after its start or after it has begun to write. */
async function killAfter(
	milliseconds: number,
	from: 'start' | 'text',
	{state, question, isFirst}: {state: string; question: string; isFirst: boolean},
): Promise<Killed> {
	const {child, ended} = startProgram(
		[
			...(isFirst ? [] : ['--continue']),
			'-p',
			question,
			'-o',
			'jsonl',
			'-n',
			'4000',
			'--min-new-tokens',
			'4000',
			'-c',
			'24000',
			'--loop-guard',
			'0',
		],
		{env: {HOME: home, XDG_STATE_HOME: state, CI: 'false'}},
	);
	let hasBegun = false;
	let reason: string | undefined;
	const pieces: Array<{at: number; text: string}> = [];
	let timer: NodeJS.Timeout | undefined;
	const arm = () => {
		timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
	};
	if (from === 'start') arm();
	for await (const line of createInterface({input: child.stdout!})) {
		// The kernel may end a line where the program was killed.
		if (!line.endsWith('}')) continue;
		const event = JSON.parse(line);
		hasBegun ||= event.type === 'prefill';
		if (event.type === 'done') reason = event.stop.reason;
		if (event.type !== 'text') continue;
		arm();
		pieces.push({at: performance.now(), text: event.text});
	}

	const end = performance.now();
	await ended;
	clearTimeout(timer);
	const joined = (list: typeof pieces) => list.map(({text}) => text).join('');
	return {
		question,
		hasBegun,
		text: joined(pieces),
		due: joined(pieces.filter(({at}) => at < end - loss)),
		reason,
	};
}

/** The journals of a state folder, each read as the next program would read it. */
const journals = (state: string): Journal[] => {
	const folder = path.join(state, 'llama-chat', 'conversations');
	return readdirSync(folder)
		.filter(name => name.endsWith('.jsonl'))
		.map(name => parseJournal(readFileSync(path.join(folder, name))));
};

const replies = (journal: Journal): ReplyNode[] =>
	[...journal.tree.nodes.values()].filter(node => node.type === 'reply');

/** So many conversations in a row, each killed again and again, and gone on with each time. */
async function lineage(
	name: string,
	count: number,
	seen: {partial: number; finished: number},
): Promise<void> {
	let state = '';
	let before: readonly ReplyNode[] = [];
	for (let index = 0; index < count; index++) {
		// A full context would be another test.
		const isFirst = index % 5 === 0;
		if (isFirst) before = [];
		if (isFirst) state = path.join(home, `${name}-${index}`);
		const question = `Tell me story number ${index}.`;
		const from = index % 4 === 3 ? 'start' : 'text';
		const moment = Math.random() * 3000;
		const killed = await killAfter(moment, from, {
			state,
			question,
			isFirst: before.length === 0 && !exists(state),
		});
		const context = `${name} ${index}, killed ${Math.round(moment)} ms after ${from}`;
		if (!exists(state)) {
			expect(killed.hasBegun, context).toBe(false);
			continue;
		}

		const [journal, ...others] = journals(state);
		expect(others, context).toEqual([]);
		expect(journal!.skipped, context).toBe(0);
		const now = replies(journal!);
		// Nothing of what was there has changed or gone.
		expect(now.slice(0, before.length), context).toEqual(before);
		const questions = [...journal!.tree.nodes.values()]
			.filter(node => node.type === 'user')
			.map(({text}) => text);
		if (killed.hasBegun) expect(questions.at(-1), context).toBe(question);
		const {reply} = now[before.length] ?? {};
		if (killed.reason !== undefined) {
			expect(reply, context).toMatchObject({text: killed.text, stop: {reason: killed.reason}});
			seen.finished++;
		} else if (killed.due !== '') {
			expect(
				reply?.text.startsWith(killed.due),
				`${context}: ${reply?.text} does not hold ${killed.due}`,
			).toBe(true);
			expect(reply, context).toMatchObject({stop: {reason: 'error'}, canContinue: true});
			seen.partial++;
		}

		before = now;
	}
}

const exists = (state: string): boolean => {
	try {
		return journals(state).length > 0;
	} catch {
		return false;
	}
};

test(`kill -9 at ${kills} random moments loses a second of one reply at most`, async () => {
	const seen = {partial: 0, finished: 0};
	await Promise.all([lineage('a', kills / 2, seen), lineage('b', kills / 2, seen)]);
	// Most moments should fall into the writing of a reply, or the test would show nothing.
	expect(seen.partial).toBeGreaterThan(5);
}, 300_000);
