import {Writable} from 'node:stream';
import {expect, test} from 'vitest';
import type {DownloadEvent} from '../../source/hub/download.js';
import {duration} from '../../source/hub/progress-line.js';
import {showProgress} from '../../source/shell/progress.js';

function shown(isTTY: boolean, events: readonly DownloadEvent[]): string {
	let written = '';
	const stderr = new Writable({
		write(chunk, _encoding, done) {
			written += chunk;
			done();
		},
	});
	const progress = showProgress(Object.assign(stderr, {isTTY, columns: 40}));
	for (const event of events) progress.show(event);
	progress.end();
	return written;
}

const totalBytes = 1_000_000_000;
const at = (doneBytes: number): DownloadEvent => ({
	type: 'progress',
	file: 'a.gguf',
	doneBytes,
	totalBytes,
	bytesPerSecond: 10_000_000,
	secondsLeft: (totalBytes - doneBytes) / 10_000_000,
});

test('where nobody watches: a line for every tenth, and no control characters', () => {
	const events: DownloadEvent[] = [
		{type: 'plan', files: ['a\u001B[2J.gguf', 'b.gguf'], path: '/x', doneBytes: 5e8, totalBytes},
		...Array.from({length: 101}, (_, percent) => at(percent * 10_000_000)),
		{type: 'retry', reason: 'It broke.', delayMs: 2500, doneBytes: 0, totalBytes},
		{type: 'done', path: '/x', doneBytes: totalBytes, totalBytes},
	];
	const lines = shown(false, events).trimEnd().split('\n');
	expect(lines[0]).toBe('Downloading a.gguf and 1 more (1.0 GB, 500 MB of it are here already)');
	expect(lines[1]).toBe('0 % · 0 bytes of 1.0 GB · 10.0 MB/s · 1 min 40 s left');
	expect(lines.length).toBe(1 + 11 + 1);
	expect(lines.at(-1)).toBe('It broke. Again in 3 s.');
	expect(lines.join('')).not.toContain('\u001B');
});

test('where a person watches: one line, never wider than the terminal, wiped in the end', () => {
	const written = shown(true, [
		at(1e8),
		{type: 'waiting', pid: 7, doneBytes: 2e8, totalBytes},
		{type: 'checking', file: 'a', doneBytes: 3e8, totalBytes},
	]);
	const lines = written.split('\r\u001B[K');
	expect(lines.length).toBe(5);
	for (const line of lines) expect(line.length).toBeLessThan(40);
	expect(written).toContain('process 7 is');
	expect(written.endsWith('\r\u001B[K')).toBe(true);
	expect(written).not.toContain('\n');
});

test.each([
	[0.2, '1 s'],
	[59, '59 s'],
	[200, '3 min 20 s'],
	[7500, '2 h 5 min'],
])('%d seconds: %s', (seconds, text) => {
	expect(duration(seconds)).toBe(text);
});
