import {createInterface} from 'node:readline';
import {addAbortSignal, Writable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {ChatError} from '../errors.js';
import type {World} from './types.js';

/** One line that is not shown while it is typed; from a pipe, all of it. */
export async function hiddenLine(
	{stdin, stderr, signal}: Pick<World, 'stdin' | 'stderr' | 'signal'>,
	question: string,
): Promise<string> {
	if (!stdin.isTTY) return (await text(addAbortSignal(signal, stdin))).trim();
	stderr.write(question);
	const nowhere = new Writable({write: (_chunk, _encoding, done) => done()});
	const lines = createInterface({input: stdin, output: nowhere, terminal: true, historySize: 0});
	try {
		return await new Promise<string>((resolve, reject) => {
			lines.once('line', resolve);
			lines.once('SIGINT', () => reject(new ChatError('Interrupted', {exitCode: 130})));
			lines.once('close', () => resolve(''));
		});
	} finally {
		lines.close();
		stderr.write('\n');
	}
}
