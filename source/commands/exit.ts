import type {Command} from './types.js';

export const exit: Command = {
	name: 'exit',
	aliases: ['quit', 'bye'],
	help: 'Leaves the chat.',
	when: 'always',
	run: () => ({type: 'exit'}),
};
