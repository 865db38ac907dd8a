import stringWidth from 'string-width';
import {printableLine} from '../printable.js';
import type {ChatState} from '../session/chat.js';
import {inShort} from '../session/in-short.js';
import {formatRate} from '../session/stop-line.js';
import {templateLine} from '../session/template-line.js';
import {formatSetting} from '../settings/parse.js';
import {changedSettings} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import type {ControllerSnapshot} from './controller.js';
import {editedMessage} from './editing.js';

const separator = ' · ';
/** Shown elsewhere in the line, or of no interest there. */
const apart = new Set(['chat_template', 'chat_template_file', 'prompt_variables', 'context_length']);

/** What keeps a reply from ending where the model would, or makes it: whoever has it on has to see it. */
const steering: ReadonlySet<string> = new Set(['ignore_eos', 'min_new_tokens', 'eos_reward']);

/**
 * The status line as parts, most important first, so that a narrow terminal cuts off what matters least: what is
 * going on, that nothing is kept, what steers the end of replies, model, template, context used/size, then the settings that differ from their defaults.
 */
export function statusParts(
	{activity, queued, isExitArmed, download, editing}: ControllerSnapshot,
	chat: ChatState,
): readonly string[] {
	const parts: string[] = [];
	if (isExitArmed) parts.push('Ctrl+C again to leave');
	const edited = editedMessage(editing, chat.tree);
	if (edited !== undefined) parts.push(`editing message ${edited}, Esc leaves it`);
	const {values} = chat.settings;
	switch (activity.type) {
		case 'loading':
			parts.push(`loading ${progressBar(activity.fraction)} ${Math.round(activity.fraction * 100)} %`);
			break;
		case 'reading':
			parts.push(`reading ${activity.done}/${activity.total}`);
			break;
		case 'writing': {
			const limit = values.max_new_tokens < 0 ? '' : `/${values.max_new_tokens}`;
			parts.push(`${activity.tokens}${limit} tokens`, `${formatRate(activity.tokensPerSecond)} tok/s`);
			if (activity.ends) parts.push(`EOS ${sparkline(activity.ends)}`);
			break;
		}

		case 'idle':
	}

	if (download !== undefined) parts.push(printableLine(download));
	if (queued > 0) parts.push(`${queued} queued`);
	if (chat.isPrivate) parts.push('private');
	const changed = changedSettings(chat.settings);
	const shown = (name: SettingName): string => {
		const short = inShort[name]?.(values);
		return short === undefined ? `${name} ${formatSetting(name, values[name])}` : printableLine(short);
	};
	parts.push(...changed.filter(name => steering.has(name)).map(shown));
	const {model, template} = chat;
	if (model) parts.push(printableLine(model.name));
	if (template) parts.push(printableLine(templateLine(template)));
	if (model) {
		const last = chat.conversation.findLast(turn => turn.reply && turn.reply.stats.context_tokens > 0);
		const used = activity.type === 'writing' ? activity.contextTokens : last?.reply?.stats.context_tokens;
		parts.push(`${used ?? 0}/${model.contextLength}`);
	}

	const {preset, origin} = chat.settings;
	if (preset) parts.push(printableLine(`preset ${preset.name}`));
	for (const name of changed) {
		if (
			origin[name] !== 'preset' &&
			!apart.has(name) &&
			!steering.has(name) &&
			!(name === 'max_new_tokens' && activity.type === 'writing')
		)
			parts.push(shown(name));
	}

	return parts;
}

/** As many parts as `columns` have room for, and, where that fits too, how many there are besides. */
export function statusText(
	controller: ControllerSnapshot,
	chat: ChatState,
	columns = Number.POSITIVE_INFINITY,
): string {
	const parts = statusParts(controller, chat);
	const all = parts.join(separator);
	if (stringWidth(all) <= columns) return all;
	for (let count = parts.length - 1; count > 0; count--) {
		const shown = parts.slice(0, count).join(separator);
		const counted = `${shown}${separator}+${parts.length - count}`;
		if (stringWidth(counted) <= columns) return counted;
		if (stringWidth(shown) <= columns) return shown;
	}
	return parts[0]!;
}

/** Probabilities as bars, from 1 in 10,000 and less to certain: each step is three times as likely. */
const sparkline = (probabilities: readonly number[]): string =>
	probabilities.map(p => bars[Math.max(0, Math.min(7, Math.round(7 + (7 / 4) * Math.log10(p))))]).join('');
const bars = '▁▂▃▄▅▆▇█';

const barLength = 10;
const progressBar = (fraction: number): string => {
	const full = Math.round(fraction * barLength);
	return '█'.repeat(full) + '░'.repeat(barLength - full);
};
