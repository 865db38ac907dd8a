import {expect, test} from 'vitest';
import {parseArguments} from '../../source/arguments.js';
import {findSetting} from '../../source/settings/names.js';
import type {SettingName} from '../../source/settings/table.js';

/** The names that users of other programs bring: Ollama, llama.cpp, Hugging Face, LM Studio. */
const names: Array<[SettingName, string[], string[]]> = [
	[
		'max_new_tokens',
		['num_predict', 'max_tokens', 'n_predict'],
		['-n', '--max-new-tokens', '--predict', '--n-predict', '--max-tokens'],
	],
	['temperature', ['temp'], ['--temperature', '--temp']],
	['top_k', [], ['--top-k']],
	['top_p', [], ['--top-p']],
	['min_p', [], ['--min-p']],
	['typical_p', [], ['--typical-p']],
	['repetition_penalty', ['repeat_penalty'], ['--repetition-penalty', '--repeat-penalty']],
	['presence_penalty', [], ['--presence-penalty']],
	['frequency_penalty', [], ['--frequency-penalty']],
	['repeat_last_n', [], ['--repeat-last-n']],
	['stop', ['stop_strings', 'stop_sequences', 'reverse_prompt'], ['--stop', '-r']],
	['seed', [], ['--seed']],
	['dola_layers', ['dola'], ['--dola']],
	['eos_reward', [], ['--eos-reward']],
	['context_length', ['num_ctx', 'ctx_size'], ['-c', '--ctx-size']],
	['threads', ['num_thread'], ['-t', '--threads']],
	['gpu_layers', ['num_gpu', 'ngl'], ['-ngl', '--gpu-layers']],
	['system_prompt', ['system'], ['-sys', '--system-prompt']],
	['chat_template', [], ['--chat-template']],
	['chat_template_file', [], ['--chat-template-file']],
];

test.each(names)('%s by every name', (name, aliases, flags) => {
	for (const alias of [name, ...aliases]) {
		expect(findSetting(alias)).toBe(name);
		expect(findSetting(alias.toUpperCase().replaceAll('_', '-'))).toBe(name);
	}
	const value = name === 'dola_layers' ? 'high' : name === 'eos_reward' ? 'on' : '1';
	for (const flag of flags) expect(Object.keys(parseArguments([flag, value]).settings)).toEqual([name]);
});
