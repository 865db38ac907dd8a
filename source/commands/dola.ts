import {ChatError} from '../errors.js';
import type {Chat, ChatState} from '../session/chat.js';
import {candidatesOf, choices, furthest, heatMap} from '../session/dola.js';
import {parseSetting} from '../settings/parse.js';
import {settings} from '../settings/table.js';
import {splitWords} from '../settings/words.js';
import {changeSetting} from './setting.js';
import type {Command, CommandReply} from './types.js';

/** Tokens in a row of the heat map. */
const mapWidth = 64;

export const dola: Command = {
	name: 'dola',
	aliases: ['dola_layers'],
	usage: '[off | low | high | LAYERS] [--save]',
	help: 'DoLa contrasts the last layer with an earlier one to bring out facts; alone it shows what it did in the last reply.',
	when: 'always',
	async run(rest, context) {
		const {state} = context.chat;
		if (rest === '') return explain(context.chat);
		const words = splitWords(rest);
		const typed = words.filter(word => word !== '--save');
		const layers = parseSetting('dola_layers', typed.length === 1 ? typed[0]! : typed) as string;
		if (layers !== 'off') refuseDola(layers, state);
		const reply = await changeSetting('dola_layers', words, context);
		const candidates = candidatesOf(layers, state.model);
		if (reply.type !== 'notice' || !candidates?.length) return reply;
		return {...reply, text: `${reply.text} Candidate layers: ${candidates.join(', ')}.`};
	},
	complete: words =>
		words.length === 1 ? Object.keys(settings.dola_layers.words).map(value => ({value})) : [],
};

/** Throws when the model that is loaded cannot do it. */
export function refuseDola(layers: string, {model}: ChatState): void {
	if (model?.dola?.available === false)
		throw new ChatError(`DoLa is off here. ${model.dola.reason}`, {hint: model.dola.hint});
	if (candidatesOf(layers, model)?.length === 0)
		throw new ChatError(`This model has layers 0 to ${model!.layers - 1}, none of them is in ${layers}.`);
}

async function explain(chat: Chat): Promise<CommandReply> {
	const {settings, model, conversation} = chat.state;
	const setting = settings.values.dola_layers;
	const lines = [`**DoLa** is ${setting === 'off' ? 'off' : `on, with layers \`${setting}\``}.`];
	if (model?.dola?.available === false) {
		lines.push(`It does not work here. ${model.dola.reason} ${model.dola.hint}`);
	} else if (model) {
		const sets = (['low', 'high'] as const).map(
			name => `${name} is ${candidatesOf(name, model)?.join(', ') ?? 'not known'}`,
		);
		lines.push(`The model has layers 0 to ${model.layers - 1}: ${sets.join('; ')}.`);
		const candidates = candidatesOf(setting, model) ?? [];
		if (candidates.length > 0) lines.push(`Candidates of the next reply: ${candidates.join(', ')}.`);
	}

	const reply = conversation.at(-1)?.reply;
	const report = reply?.dola;
	if (!reply || !report?.jsd.length)
		return {type: 'notice', text: `${lines.join(' ')}\n\nThe last reply was made without it.`};
	const counts = choices(report);
	const rows = report.candidate_layers.map((layer, index) => `| ${layer} | ${counts[index]} |`);
	const text = [
		lines.join(' '),
		`In the last reply (layers \`${report.layers}\`, ${report.premature_layers.length} tokens) each token was contrasted with the layer that differed most from the last one:`,
		`| layer | tokens |\n|---|---|\n${rows.join('\n')}`,
		`How far each layer was from the last one, token by token (█ up to ${furthest(report).toFixed(2)} nats):`,
		`\`\`\`\n${heatMap(report, mapWidth)}\n\`\`\``,
	];
	const described = await chat.describe(reply.replyTokenIds.slice(-report.jsd.length));
	const layers = model ? ` of 0–${model.layers - 1}` : '';
	const now = setting === report.layers ? '' : ` · now ${setting}`;
	const heading = `DoLa ${report.layers} · layers ${report.candidate_layers.join(', ')}${layers}${now}`;
	const tokens = described.map(token => token.text);
	return {type: 'heat_map', map: {heading, report, tokens}, text: text.join('\n\n')};
}
