import {usageError} from '../errors.js';
import {printable} from '../printable.js';
import {plural} from '../session/stop-line.js';
import type {Command} from './types.js';

export const copy: Command = {
	name: 'copy',
	help: 'Copies the last reply to the clipboard (OSC 52: works over ssh, tmux needs set-clipboard on).',
	when: 'always',
	run(_rest, {chat}) {
		const text = printable(chat.state.conversation.findLast(turn => turn.reply?.text)?.reply?.text ?? '');
		if (text === '') throw usageError('There is no reply to copy.', 'Write a message first.');
		return {type: 'copy', text, said: `Sent ${plural([...text].length, 'character')} to the clipboard.`};
	},
};
