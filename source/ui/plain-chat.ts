import process from 'node:process';
import {createInterface} from 'node:readline';
import type {ExitCode} from '../errors.js';
import {begin, commandContext, type StartOptions} from './begin.js';
import {Controller} from './controller.js';
import {demoNotice} from './demo-notice.js';
import {PlainTranscript} from './transcript/plain.js';

/**
 * The chat for terminals that cannot move their cursor (TERM=dumb) and for screen readers: text is only ever appended,
 * and a prompt is one line.
 */
export async function startPlainChat(options: StartOptions): Promise<ExitCode> {
	const {chat, version, folders, isDemo} = options;
	const context = commandContext(options);
	const {stdin, stdout} = process;
	const transcript = new PlainTranscript(text => stdout.write(text));
	stdout.write(`llama-chat ${version}\n${isDemo ? `${demoNotice(folders.state)}\n` : ''}`);
	const lines = createInterface({input: stdin, output: stdout, prompt: '> ', terminal: false});
	return new Promise(resolve => {
		let code: ExitCode = 0;
		const controller = new Controller({
			chat,
			transcript,
			echoes: false,
			context,
			copy: text => stdout.write(`${text}\n`),
			clearScreen: () => {},
			exit(exitCode) {
				code = exitCode;
				lines.close();
			},
			now: () => performance.now(),
		});
		/** Not into the middle of a reply: its end brings the prompt. */
		const prompt = () => {
			if (!controller.isWriting) lines.prompt();
		};
		const interrupted = () => {
			controller.act({type: 'interrupt'});
			if (!controller.getSnapshot().isExitArmed) return;
			stdout.write('\nCtrl+C again leaves, and so does /exit.\n');
			prompt();
		};
		process.on('SIGINT', interrupted);
		lines.on('line', line => {
			const text = line.trim();
			if (text === '') prompt();
			else void controller.submit(text).then(prompt);
		});
		lines.on('close', () => {
			process.off('SIGINT', interrupted);
			controller.leave();
			void Promise.resolve(context.models?.downloads.dispose()).then(() => resolve(code));
		});
		void begin(options, controller).then(prompt);
	});
}
