import {usageError} from '../errors.js';
import {formatRate} from '../session/stop-line.js';
import type {Command} from './types.js';

export const stats: Command = {
	name: 'stats',
	help: 'Shows tokens, speed and seed of the last reply, and how full the context is.',
	when: 'always',
	run(_rest, {chat}) {
		const {conversation, model} = chat.state;
		const reply = conversation.at(-1)?.reply;
		if (!reply) throw usageError('There is no reply yet.', 'Write a message first.');
		const {
			prompt_tokens,
			reused_tokens,
			new_tokens,
			prefill_ms,
			decode_ms,
			tokens_per_second,
			context_tokens,
		} = reply.stats;
		const evaluated = prompt_tokens - reused_tokens;
		const rows = [
			['prompt', `${prompt_tokens} tokens, ${reused_tokens} of them from the KV cache`],
			['prompt evaluation', `${evaluated} tokens in ${seconds(prefill_ms)}`],
			['reply', `${new_tokens} tokens in ${seconds(decode_ms)}, ${formatRate(tokens_per_second)} tok/s`],
			['seed', `${reply.seed}`],
			['context', model ? `${context_tokens} of ${model.contextLength} tokens` : `${context_tokens} tokens`],
			[
				'threads',
				model
					? `${model.threads}${model.gpu ? `, ${model.gpuLayers} layers on ${model.gpu}` : ', CPU only'}`
					: '',
			],
		];
		return {
			type: 'notice',
			text: `| last reply | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`,
		};
	},
};

const seconds = (milliseconds: number): string =>
	milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
