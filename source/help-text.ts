import {type Flag, flags, settingFlags} from './flags.js';

/** The text of --help. */
export function helpText(): string {
	const rows = (list: readonly Flag[]) =>
		list.map(flag => `${flagColumn(flag)}\n      ${flag.help}`).join('\n');
	return `llama-chat: chat with a local language model, and see why each reply ended.

Usage
  llama-chat [-m MODEL]              chat in the terminal
  llama-chat -p "question"           answer and exit
  command | llama-chat -p "explain"  answer about what is piped in
  llama-chat models --help           find, download and remove models
  llama-chat batch FILE.jsonl        answer every row of a file
  llama-chat compare FILE.jsonl      answer every row of a file under two settings
  llama-chat replay FILE|ID          make the replies of a conversation again, and show what differs
  llama-chat template doctor         look for problems between a chat template and a model
  llama-chat settings                list every setting (--output json: as data)
  llama-chat export --help           write conversations down: Markdown, HTML, JSON, …
  llama-chat import FILE             keep conversations of a file: JSON, OpenAI messages, ShareGPT
  llama-chat login | logout | whoami the access token for Hugging Face

Flags
${rows(flags)}

Settings (each also as /name in the chat)
${rows(settingFlags)}

Exit codes: 0 complete (or cut by a limit, unless --strict), 1 failure, 2 bad usage, 3 cut under --strict,
129, 130, 143 ended by SIGHUP, SIGINT, SIGTERM.
`;
}

function flagColumn({name, spellings = [], value}: Flag): string {
	const short = spellings.filter(spelling => !spelling.startsWith('--'));
	const long = spellings.filter(spelling => spelling.startsWith('--'));
	return `  ${[...short, `--${name}`, ...long].join(', ')}${value ? ` ${value}` : ''}`;
}
