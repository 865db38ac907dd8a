import {describeSetting} from './settings/describe.js';
import type {Setting} from './settings/kinds.js';
import {settingNames, settings} from './settings/table.js';

/** A flag that is not a setting. */
export type Flag = {
	/** Long name without dashes. */
	readonly name: string;
	/** Other spellings, with their dashes. */
	readonly spellings?: readonly string[];
	/** What its value is called in --help; a flag without it is a switch. */
	readonly value?: string;
	/** Whether the value may be missing; the flag's value is '' then. */
	readonly isOptional?: true;
	/** What the flag means when none of `words` follows it. */
	readonly bare?: {readonly value: string; readonly words: readonly string[]};
	readonly help: string;
};

/** Every flag that is not made from the settings table, in the order --help shows them. */
export const flags = [
	{
		name: 'model',
		spellings: ['-m'],
		value: 'MODEL',
		help: 'The model: path of a GGUF file, hf:owner/repo[:QUANT] of Hugging Face, or an address; downloaded when it is not here. Without it the bundled demo model.',
	},
	{
		name: 'hf-repo',
		spellings: ['-hf'],
		value: 'OWNER/REPO[:QUANT]',
		help: 'The same as -m hf:OWNER/REPO[:QUANT].',
	},
	{
		name: 'hf-token',
		value: 'TOKEN',
		help: 'Access token for Hugging Face. Visible in ps: HF_TOKEN or llama-chat login are better.',
	},
	{name: 'offline', help: 'Use only models that are on this machine; ask no network.'},
	{
		name: 'prompt',
		spellings: ['-p'],
		value: 'TEXT',
		help: 'Answer this and exit; what comes on stdin stands before it.',
	},
	{name: 'prompt-interactive', spellings: ['-i'], value: 'TEXT', help: 'Answer this, then go on chatting.'},
	{name: 'continue', help: 'Go on with the last conversation.'},
	{
		name: 'resume',
		value: '[ID|TEXT]',
		isOptional: true,
		help: 'Go on with an earlier conversation: its id or the beginning of it, or words of it; without them the chat shows a list.',
	},
	{
		name: 'no-journal',
		help: 'Leave nothing of this conversation on disk, also not in the history of prompts.',
	},
	{
		name: 'transcript',
		value: 'FILE',
		help: 'Also write each turn to the end of a file as it finishes: .md, .jsonl (llama-chat import reads it) or .txt.',
	},
	{
		name: 'system-prompt-file',
		spellings: ['-sysf'],
		value: 'FILE',
		help: 'Read the system prompt from a file.',
	},
	{name: 'preset', value: 'NAME', help: 'Begin with the settings of a preset; /preset lists them.'},
	{name: 'grammar-file', value: 'FILE', help: 'The same as --grammar @FILE.'},
	{
		name: 'json-schema-file',
		spellings: ['-jf'],
		value: 'FILE',
		help: 'The same as --json-schema @FILE.',
	},
	{
		name: 'output',
		spellings: ['-o'],
		value: 'text|json|jsonl',
		help: 'How print mode writes: the reply, one JSON object, or one a line as it happens.',
	},
	{name: 'token-ids', help: 'JSON output also holds the token ids of prompt and reply.'},
	{name: 'strict', help: 'Exit code 3 when a limit cut the reply.'},
	{name: 'help', spellings: ['-h'], help: 'Show this.'},
	{name: 'version', spellings: ['-V'], help: 'Show the version.'},
] as const satisfies readonly Flag[];

/** The flags made from the settings table. */
export const settingFlags: readonly Flag[] = settingNames.map(name => {
	const setting: Setting = settings[name];
	const own = `--${dashed(name)}`;
	return {
		name: dashed(name),
		spellings: describeSetting(name).flags.filter(flag => flag !== own),
		value:
			setting.kind === 'choice'
				? setting.choices.join('|')
				: setting.kind === 'number' || setting.kind === 'integer'
					? 'N'
					: 'TEXT',
		...(setting.kind === 'choice' &&
			setting.bare && {
				bare: {value: setting.bare, words: [...setting.choices, ...Object.keys(setting.words ?? {})]},
			}),
		help: setting.help,
	};
});

export const everyFlag: readonly Flag[] = [...flags, ...settingFlags];

/** A name as a flag spells it. */
export function dashed(name: string): string {
	return name.replaceAll('_', '-');
}
