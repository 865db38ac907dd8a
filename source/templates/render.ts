import {Template} from '@huggingface/jinja';
import {ChatError} from '../errors.js';
import type {Message} from '../message.js';
import {withinBudget} from './budget.js';
import {templateProblem} from './check.js';

/** What a template may ask of the model. Texts of tokens are '' where the model has none. */
export type TemplateTokens = {
	readonly bosToken: string;
	readonly eosToken: string;
	/** Texts of the vocabulary's control tokens: inside a message they stay text. */
	readonly controlTokens: readonly string[];
};

/** A part of a prompt: in a `control` piece the texts of control tokens become control tokens, in others they stay text. */
export type RenderedPiece = {readonly text: string; readonly control: boolean};

export type RenderOptions = {
	readonly template: string;
	readonly messages: readonly Message[];
	readonly tokens: TemplateTokens;
	/** Whether the prompt asks for an answer; true unless somebody examines a template. */
	readonly generationPrompt?: boolean;
};

/**
 * Renders a conversation through a Jinja chat template, ready for the assistant to answer, as Hugging Face's
 * `apply_chat_template(messages, add_generation_prompt=True)` does.
 *
 * A template's control tokens are control tokens; the same text inside a message is not (no prompt injection): it is
 * enclosed in two marks that nothing else contains, so that it comes back as a piece of its own, and the template's
 * logic (trim, split, in) sees every other message exactly as it is.
 *
 * Throws ChatError when the template is broken or refuses the conversation (`raise_exception`).
 */
export function renderChat({
	template,
	messages,
	tokens,
	generationPrompt = true,
}: RenderOptions): RenderedPiece[] {
	const marks = unusedMarks([template, ...messages.map(({content}) => content)]);
	const fence = fenceControlTokens(tokens.controlTokens, marks);
	const rendered = render(template, {
		messages: messages.map(({role, content}) => ({role, content: fence(content)})),
		add_generation_prompt: generationPrompt,
		bos_token: tokens.bosToken,
		eos_token: tokens.eosToken,
	});
	return splitAtMarks(rendered, marks, tokens.controlTokens);
}

function render(source: string, context: Record<string, unknown>): string {
	let template: Template;
	try {
		template = withinBudget(() => parsed(source));
	} catch (error) {
		const problem = templateProblem(source) ?? 'it cannot be read';
		throw new ChatError(`The chat template is broken, ${problem}.`, {
			hint: '/template chooses another one, --chat-template NAME from the start.',
			cause: error,
		});
	}

	try {
		return withinBudget(() => template.render(context));
	} catch (error) {
		if (error instanceof ChatError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new ChatError(`The chat template refuses this conversation: ${reason}.`, {
			hint: '/template chooses another one, --chat-template NAME from the start.',
			cause: error,
		});
	}
}

/** One parsed template is kept: a conversation renders the same one for every reply. */
let latest: {source: string; template: Template} | undefined;

function parsed(source: string): Template {
	if (latest?.source !== source) latest = {source, template: new Template(source)};
	return latest.template;
}

type Marks = readonly [start: string, end: string];

/** Two private-use characters that stand in none of the texts. */
function unusedMarks(texts: readonly string[]): Marks {
	const used = new Set<string>();
	for (const text of texts) for (const mark of text.match(/[\uE000-\uF8FF]/g) ?? []) used.add(mark);
	const free: string[] = [];
	for (let code = 0xe000; code <= 0xf8ff && free.length < 2; code++) {
		const mark = String.fromCharCode(code);
		if (!used.has(mark)) free.push(mark);
	}

	if (free.length < 2)
		throw new ChatError('The messages use every private-use character there is.', {hint: 'Leave some out.'});
	return [free[0]!, free[1]!];
}

function fenceControlTokens(
	controlTokens: readonly string[],
	[start, end]: Marks,
): (content: string) => string {
	const texts = controlTokens.filter(text => text.length > 0).sort((a, b) => b.length - a.length);
	if (texts.length === 0) return content => content;
	const pattern = new RegExp(texts.map(text => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
	return content => content.replace(pattern, text => start + text + end);
}

/**
 * Pieces of a rendered prompt: between two marks is a person's text. A template may have cut a mark away together with
 * a part of that text (`content[:4]`): then only as much as can be a part of a control token's text counts as a person's.
 */
function splitAtMarks(
	rendered: string,
	[start, end]: Marks,
	controlTokens: readonly string[],
): RenderedPiece[] {
	const pieces: RenderedPiece[] = [];
	const add = (text: string, control: boolean) => {
		if (text !== '') pieces.push({text, control});
	};
	const addCut = (text: string) => {
		const length = longest(controlTokens, part => text.startsWith(part), 'start');
		add(text.slice(0, length), false);
		add(text.slice(length), true);
	};
	let from = 0;
	let isFenced = false;
	for (const {index, 0: mark} of rendered.matchAll(new RegExp(`[${start}${end}]`, 'g'))) {
		const text = rendered.slice(from, index);
		from = index + 1;
		if (mark === end && !isFenced) {
			const length = longest(controlTokens, part => text.endsWith(part), 'end');
			add(text.slice(0, text.length - length), true);
			add(text.slice(text.length - length), false);
		} else if (mark === start && isFenced) {
			addCut(text);
		} else {
			add(text, !isFenced);
		}

		isFenced = mark === start;
	}

	if (isFenced) addCut(rendered.slice(from));
	else add(rendered.slice(from), true);
	return pieces;
}

/** Length of the longest start (or end) of any of the texts for which the test holds. */
function longest(texts: readonly string[], test: (part: string) => boolean, side: 'start' | 'end'): number {
	let best = 0;
	for (const text of texts) {
		for (let length = text.length; length > best; length--) {
			if (!test(side === 'start' ? text.slice(0, length) : text.slice(-length))) continue;
			best = length;
			break;
		}
	}

	return best;
}
