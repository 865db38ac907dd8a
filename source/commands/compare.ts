import {usageError} from '../errors.js';
import type {Chat} from '../session/chat.js';
import {differingSettings} from '../session/comparison.js';
import type {Reply} from '../session/conversation.js';
import {stopLine} from '../session/stop-line.js';
import {fenced} from '../session/template-report.js';
import {endOf} from '../session/tree/tree.js';
import {pairsText, settingPairs} from '../settings/pairs.js';
import type {PartialSettings} from '../settings/resolve.js';
import {code, nameCandidates} from './setting.js';
import type {Command, CommandReply, Comparison} from './types.js';

export const compare: Command = {
	name: 'compare',
	usage: 'NAME=VALUE …',
	help: 'Answers the last message again under other settings and shows both replies side by side; one is kept, the other stays as a branch.',
	run(rest, {chat}) {
		const end = endOf(chat.state.tree);
		if (end?.type !== 'reply')
			throw usageError('There is no reply to compare with.', 'Write a message first, or use /regen.');
		if (rest === '') throw usageError('/compare needs settings.', 'For example: /compare dola=high');
		const chosen = settingPairs(rest);
		// With the same seed what differs comes from the settings alone.
		const under = {seed: end.reply.seed, ...chosen};
		return {
			type: 'generate',
			mode: 'regenerate',
			under,
			after: () => compared(chat, {id: end.id, parent: end.parent, reply: end.reply}, chosen),
		};
	},
	complete: () => nameCandidates().map(({value}) => ({value: `${value}=`, label: value})),
};

type Earlier = {readonly id: number; readonly parent: number; readonly reply: Reply};

/** Both replies, once the new one is there; undefined when there is none, or the conversation went on. */
function compared(chat: Chat, earlier: Earlier, chosen: PartialSettings): CommandReply | undefined {
	const {tree} = chat.state;
	const end = endOf(tree);
	if (end?.type !== 'reply' || end.id === earlier.id || end.parent !== earlier.parent) return undefined;
	const [before, now] = differingSettings(earlier.reply, end.reply);
	const question = tree.nodes.get(end.parent);
	const sides = [
		sideOf(`before  ${pairsText(before)}`, earlier.reply),
		sideOf(`now  ${pairsText(now)}`, end.reply),
	] as const;
	const comparison: Comparison = {
		question: question?.type === 'user' ? question.text : '',
		sides,
		keep(side, withSettings) {
			chat.switchTo(side === 0 ? earlier.id : end.id);
			if (withSettings) chat.set(chosen);
			const other = side === 0 ? end.id : earlier.id;
			const kept = side === 0 ? 'The earlier reply is kept' : 'The new reply is kept';
			const settings = withSettings ? `${code(pairsText(chosen))} from now on.` : 'Settings are as before.';
			return {
				type: 'notice',
				text: `${kept}; /switch ${other} goes to the other one. ${settings}`,
			};
		},
	};
	const texts = sides.map(({title, text, stop}) => `**${title.trim()}**\n\n${fenced(text)}\n\n${stop}`);
	const text = `${texts.join('\n\n')}\n\nThe new reply is kept; /switch ${earlier.id} goes back to the earlier one. Settings are as before.`;
	return {type: 'comparison', comparison, text};
}

const sideOf = (title: string, reply: Reply) => ({
	title,
	text: reply.thought === '' ? reply.text : `${reply.thought}\n\n${reply.text}`,
	stop: stopLine(reply),
});
