import {type ChildProcess, spawn} from 'node:child_process';
import {cliPath} from './tmux.js';

export type Run = {readonly code: number | null; readonly stdout: string; readonly stderr: string};

export type Running = {readonly child: ChildProcess; readonly ended: Promise<Run>};

/** Starts the built program with nothing but the given environment; `input` goes to its stdin. */
export function startProgram(
	args: readonly string[],
	{env, input = ''}: {readonly env: Readonly<Record<string, string>>; readonly input?: string},
): Running {
	const child = spawn('node', [cliPath, ...args], {env: {PATH: process.env.PATH!, ...env}});
	const ended = new Promise<Run>((resolve, reject) => {
		const run = {stdout: '', stderr: ''};
		child.stdout.on('data', data => (run.stdout += data));
		child.stderr.on('data', data => (run.stderr += data));
		child.on('error', reject);
		child.on('close', code => resolve({code, ...run}));
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
	return {child, ended};
}
