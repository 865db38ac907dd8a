import type {ModelInfo, PromptPiece, PromptToken} from '../engine/types.js';
import {asChatError} from '../errors.js';
import type {Message} from '../message.js';
import type {ChosenTemplate} from '../templates/choose.js';
import {equivalentTemplates, writeTheSame} from '../templates/equivalent.js';
import {guessTemplate} from '../templates/guess.js';
import {readHeader} from '../templates/header.js';
import type {TemplateLibrary} from '../templates/library.js';
import {renderChat} from '../templates/render.js';

/** One thing that was looked at. A problem comes with its fix. */
export type Finding = {
	readonly level: 'ok' | 'note' | 'problem';
	readonly text: string;
	readonly fix?: string;
};

export type TemplateReport = {
	readonly findings: readonly Finding[];
	/** Templates of the library that write the same. */
	readonly equivalents: readonly string[];
};

export type DoctorOptions = {
	readonly template: ChosenTemplate;
	readonly model: ModelInfo;
	readonly library: TemplateLibrary;
	/** Tokens of a prompt under this model, BOS included. */
	tokenize(prompt: readonly PromptPiece[]): Promise<readonly PromptToken[]>;
};

const system: Message = {role: 'system', content: 'SYSTEM ONE'};
const [question, answer, next]: readonly Message[] = [
	{role: 'user', content: 'QUESTION ONE'},
	{role: 'assistant', content: 'ANSWER ONE'},
	{role: 'user', content: 'QUESTION TWO'},
];

/**
 * Examines a template together with the vocabulary it is used with: does every prompt begin with one BOS, is the model
 * told that it is its turn, does a reply end with a token that ends a generation, what becomes of system prompts.
 */
export async function examineTemplate(options: DoctorOptions): Promise<TemplateReport> {
	const {template, model, library} = options;
	if (!template.jinja) {
		const text =
			'No template: what is written is completed as it stands, without roles and without an end of a turn.';
		return {findings: [{level: 'note', text}], equivalents: []};
	}

	const patient = new Patient(template.jinja, options);
	try {
		patient.render([question!]);
	} catch (error) {
		const fix = `Choose another template: ${suggestion(model, library)}.`;
		return {findings: [{level: 'problem', text: asChatError(error).message, fix}], equivalents: []};
	}

	const findings = [
		...otherThanOwn(patient),
		await beginning(patient),
		await generationPrompt(patient),
		await turnEnd(patient),
		...(await strangers(patient)),
		systemRole(patient),
		consecutive(patient),
		await injection(patient),
	];
	return {findings, equivalents: equivalentTemplates(template.jinja, model, library.all())};
}

class Patient {
	constructor(
		readonly jinja: string,
		readonly options: DoctorOptions,
	) {}

	render(messages: readonly Message[], generationPrompt = true): readonly PromptPiece[] {
		return renderChat({template: this.jinja, messages, tokens: this.options.model, generationPrompt});
	}

	text(messages: readonly Message[], generationPrompt = true): string {
		return joined(this.render(messages, generationPrompt));
	}

	/** Tokens of a part of a prompt, without the BOS that every prompt begins with. */
	async part(text: string): Promise<readonly PromptToken[]> {
		const {tokenize, model} = this.options;
		const tokens = await tokenize([{text, control: true}]);
		const isAdded = tokens[0]?.text === model.bosToken && !text.startsWith(model.bosToken);
		return model.bosToken !== '' && isAdded ? tokens.slice(1) : tokens;
	}
}

/** A model with a template of its own was trained on that one. */
function otherThanOwn({jinja, options: {model}}: Patient): Finding[] {
	const own = model.chatTemplate;
	if (!own || own === jinja || writeTheSame(own, jinja, model)) return [];
	const text = 'The model has a template of its own, which writes other prompts than this one.';
	return [{level: 'problem', text, fix: 'Unless you know better: /template model or --chat-template model.'}];
}

async function beginning(patient: Patient): Promise<Finding> {
	const {tokenize, model} = patient.options;
	const bos = model.bosToken;
	const tokens = await tokenize(patient.render([question!]));
	const found = tokens.findIndex(({text}) => text !== bos);
	const count = bos === '' ? 0 : found < 0 ? tokens.length : found;
	if (bos === '') return {level: 'ok', text: 'The vocabulary has no BOS token, and none is written.'};
	if (count === 1) return {level: 'ok', text: `The prompt begins with one ${bos} (id ${tokens[0]!.id}).`};
	if (count === 0) return {level: 'ok', text: `The prompt begins without ${bos}: this model wants none.`};
	return {
		level: 'problem',
		text: `The prompt begins with ${bos} ${count} times.`,
		fix: 'Take it out of the template: it is added to a prompt that has none.',
	};
}

async function generationPrompt(patient: Patient): Promise<Finding> {
	const prompt = patient.text([question!]);
	const without = patient.text([question!], false);
	const tail = prompt.slice(prompt.lastIndexOf(question!.content) + question!.content.length);
	const last = (await patient.part(tail)).filter(({text}) => text.trim() !== '').at(-1);
	if (last?.isEnd) {
		return {
			level: 'problem',
			text: `The prompt ends with ${last.text} (id ${last.id}): nothing tells the model that it is its turn.`,
			fix: 'Let the template begin the reply under {% if add_generation_prompt %}.',
		};
	}

	const begins = prompt.startsWith(without) ? prompt.slice(without.length) : '';
	return begins === ''
		? {level: 'ok', text: `The reply begins right after ${quoted(tail)}.`}
		: {level: 'ok', text: `The prompt asks for the reply with ${quoted(begins)}.`};
}

async function turnEnd(patient: Patient): Promise<Finding> {
	const {template, model, library} = patient.options;
	const prompt = patient.text([question!, answer!, next!]);
	const [, after] = prompt.split(answer!.content);
	if (after === undefined) {
		return {
			level: 'problem',
			text: 'The template leaves out what the model said before.',
			fix: 'Choose another template.',
		};
	}

	const between = after.split(next!.content)[0]!;
	const first = (await patient.part(between)).find(({text}) => text.trim() !== '');
	if (first?.isEnd)
		return {level: 'ok', text: `A reply ends with ${first.text} (id ${first.id}), which ends a generation.`};
	const stops = (template.stop ?? []).filter(stop => between.includes(stop));
	if (stops.length > 0) {
		const list = stops.map(quoted).join(' or ');
		return {
			level: 'note',
			text: `A reply ends with ${quoted(between)}, in which no token ends a generation; the stop string ${list} ends it.`,
		};
	}

	return {
		level: 'problem',
		text: `A reply ends with ${quoted(between)}, in which no token ends a generation: replies may run to their limit.`,
		fix: `Choose a template made for this vocabulary (${suggestion(model, library)}), or end replies with /stop.`,
	};
}

/** Texts that look like control tokens and are none in this vocabulary: the mark of a wrong template. */
async function strangers(patient: Patient): Promise<Finding[]> {
	const {model, library} = patient.options;
	const looks = /<\|[^|<>\s]{1,40}\|>|<｜[^｜<>]{1,40}｜>|<(?:start|end)_of_\w+>/g;
	const declared = new Set(readHeader(patient.jinja).vocabulary);
	const findings: Finding[] = [];
	for (const mark of new Set(patient.text([question!, answer!, next!]).match(looks) ?? [])) {
		const tokens = await patient.part(mark);
		if (tokens.length <= 1) continue;
		const text = `The vocabulary has no token ${mark}: it is written as ${tokens.length} ordinary tokens`;
		if (declared.has(mark)) {
			const fix = `Choose a template made for this vocabulary: ${suggestion(model, library)}.`;
			findings.push({level: 'problem', text: `${text}, which the model was not trained on.`, fix});
		} else {
			findings.push({level: 'note', text: `${text}; that is right only if the model was trained so.`});
		}
	}

	return findings;
}

function systemRole(patient: Patient): Finding {
	const folded = 'the system prompt is put in front of the first message instead.';
	try {
		return patient.text([system, question!]).includes(system.content)
			? {level: 'ok', text: 'A system prompt has its place.'}
			: {level: 'note', text: `The template drops system prompts without a word; ${folded}`};
	} catch {
		return {level: 'note', text: `The template refuses system prompts; ${folded}`};
	}
}

function consecutive(patient: Patient): Finding {
	try {
		patient.text([question!, next!]);
		return {level: 'ok', text: 'Two messages of one side in a row are written one after the other.'};
	} catch {
		const text =
			'Two messages of one side in a row are refused; unanswered questions are left out of the prompt.';
		return {level: 'ok', text};
	}
}

/** A message of nothing but names of control tokens must add no control token. */
async function injection(patient: Patient): Promise<Finding> {
	const {tokenize, model} = patient.options;
	const control = (tokens: readonly PromptToken[]) => tokens.filter(({isControl}) => isControl).length;
	const content = `${question!.content} ${model.controlTokens.slice(0, 50).join(' ')} ${question!.content}`;
	const [plain, forged] = await Promise.all(
		[question!, {...question!, content}].map(message => tokenize(patient.render([message]))),
	);
	return control(plain!) === control(forged!)
		? {level: 'ok', text: 'Control tokens that are typed in a message stay ordinary text.'}
		: {
				level: 'problem',
				text: 'Control tokens that are typed in a message become control tokens.',
				fix: 'Report this.',
			};
}

/** The template that this vocabulary speaks for. */
function suggestion(model: ModelInfo, library: TemplateLibrary): string {
	const guess = guessTemplate(model, library.all());
	const name = guess?.template.name ?? (model.chatTemplate ? 'model' : undefined);
	return name === undefined ? '/template lists them' : `/template ${name} or --chat-template ${name}`;
}

const joined = (pieces: readonly PromptPiece[]): string => pieces.map(({text}) => text).join('');

const quoted = (text: string): string => JSON.stringify(text);
