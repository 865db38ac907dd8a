import {usageError} from '../errors.js';
import type {Reply} from '../session/conversation.js';
import {endPlot, highestEnds} from '../session/end-plot.js';
import {formatRate, plural} from '../session/stop-line.js';
import type {Command} from './types.js';

export const stats: Command = {
	name: 'stats',
	help: 'Shows tokens, speed and seed of the last reply, how full the context is, and how probable its end was at each token.',
	when: 'always',
	run(_rest, {chat, columns}) {
		const {conversation, model} = chat.state;
		const reply = conversation.findLast(turn => turn.reply)?.reply;
		if (!reply) throw usageError('There is no reply yet.', 'Write a message first.');
		const {
			prompt_tokens,
			reused_tokens,
			new_tokens,
			prefill_ms,
			decode_ms,
			tokens_per_second,
			context_tokens,
			drafted_tokens = 0,
			accepted_tokens = 0,
		} = reply.stats;
		const evaluated = prompt_tokens - reused_tokens;
		const rows = [
			['prompt', `${plural(prompt_tokens, 'token')}, ${reused_tokens} of them from the KV cache`],
			['prompt evaluation', `${plural(evaluated, 'token')} in ${seconds(prefill_ms)}`],
			[
				'reply',
				`${plural(new_tokens, 'token')} in ${seconds(decode_ms)}, ${formatRate(tokens_per_second)} tok/s`,
			],
			...(drafted_tokens > 0
				? [['guessed', `${drafted_tokens} tokens, ${accepted_tokens} of them right`]]
				: []),
			['seed', `${reply.seed}`],
			['context', model ? `${context_tokens} of ${model.contextLength} tokens` : `${context_tokens} tokens`],
			[
				'threads',
				model
					? `${model.threads}${model.gpu ? `, ${model.gpuLayers} layers on ${model.gpu}` : ', CPU only'}`
					: '',
			],
		];
		const table = `| last reply | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`;
		return {type: 'notice', text: [table, ...plot(reply, columns?.() ?? narrow)].join('\n\n')};
	},
};

/** Columns that every terminal has. */
const narrow = 40;
/** What a notice puts around a block of text. */
const around = 6;

/** Where the reply could have ended; nothing when that is not known. */
function plot({telemetry, settings, stats}: Reply, columns: number): string[] {
	if (!telemetry?.length) return [];
	const ends = telemetry.map(({end}) => end);
	const limit = settings.max_new_tokens < 0 ? undefined : settings.max_new_tokens;
	const drawn = endPlot(ends, {width: Math.min(columns, 120) - around, limit});
	return [
		`P(EOS), the probability of the end: ${highestEnds(ends, stats.new_tokens)}.`,
		`\`\`\`\n${drawn}\n\`\`\``,
	];
}

const seconds = (milliseconds: number): string =>
	milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
