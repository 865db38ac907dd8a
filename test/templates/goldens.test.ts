import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Message} from '../../source/message.js';
import {bundledTemplates} from '../../source/paths.js';
import {templateProblem} from '../../source/templates/check.js';
import {TemplateLibrary} from '../../source/templates/library.js';
import {renderChat} from '../../source/templates/render.js';
import {thinkingMarks} from '../../source/templates/thinking.js';

/** What `apply_chat_template(…, add_generation_prompt=True)` gives, written from the source that each golden names. */
type Golden = {
	readonly source: string;
	readonly bos: string;
	readonly eos: string;
	/** null: the format refuses two messages of the person in a row. */
	readonly consecutive?: null;
} & {readonly [Name in Case]?: string};

type Case = 'single' | 'multi' | 'system' | 'long' | 'spaces' | 'thinking';

/** `long` is the conversation of llama.cpp's tests/test-chat-template.cpp. `scripts/check-templates.py` reads them too. */
const conversations: Readonly<Record<Case, readonly Message[]>> = JSON.parse(
	readFileSync(path.join(import.meta.dirname, 'conversations.json'), 'utf8'),
);
const user = (content: string): Message => ({role: 'user', content});

const required: readonly Case[] = ['single', 'multi', 'system', 'long', 'spaces'];
const goldens = path.join(import.meta.dirname, 'goldens');
const library = new TemplateLibrary([bundledTemplates]);

test('every template has a golden and every golden a template', () => {
	const names = readdirSync(goldens).map(file => path.basename(file, '.json'));
	expect(library.all().map(({name}) => name)).toEqual(names.sort());
});

describe.each(library.all())('$name', ({name, jinja, header}) => {
	const golden: Golden = JSON.parse(readFileSync(path.join(goldens, `${name}.json`), 'utf8'));
	const render = (messages: readonly Message[]) => {
		const tokens = {bosToken: golden.bos, eosToken: golden.eos, controlTokens: []};
		return renderChat({template: jinja, messages, tokens})
			.map(({text}) => text)
			.join('');
	};

	test('the header says whom it is for, where it is known from and what ends a reply', () => {
		expect(header.models).not.toBe('');
		expect(header.source).not.toBe('');
		expect(header.stop.length).toBeGreaterThan(0);
		expect(golden.source).not.toBe('');
		expect(templateProblem(jinja)).toBeUndefined();
	});

	test.each(Object.keys(conversations) as Case[])('%s', key => {
		const expected = golden[key];
		if (expected === undefined) expect(required).not.toContain(key);
		else expect(render(conversations[key])).toBe(expected);
	});

	test('two messages of the person in a row', () => {
		const both = () => render([user('Hello'), user('Are you there')]);
		if (golden.consecutive === null) expect(both).toThrow('refuses this conversation');
		else expect(both()).toMatch(/Hello[\s\S]*Are you there/);
	});

	test('what the reply begins with is told from a thought', () => {
		const marks = thinkingMarks(jinja, render(conversations.single));
		if (golden.thinking === undefined || !jinja.includes('</think>')) expect(marks).toBeUndefined();
		else expect(marks).toMatchObject({start: '<think>', open: golden.single!.trimEnd().endsWith('<think>')});
	});
});
