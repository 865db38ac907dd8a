import type {DownloadEvent} from '../hub/download.js';
import {duration, progressLine} from '../hub/progress-line.js';
import {sizeText} from '../hub/size-text.js';
import {printableLine} from '../printable.js';
import type {Terminal} from './types.js';

/**
 * Shows a download on stderr: one line that changes where a person watches, a line for every tenth where none does.
 * Call `end` before anything else is written.
 */
export function showProgress(stderr: Terminal['stderr']): {show(event: DownloadEvent): void; end(): void} {
	let tenth = -1;
	let shown = false;
	const say = (text: string) => stderr.write(`${printableLine(text)}\n`);
	const end = () => {
		if (shown) stderr.write('\r\u001B[K');
		shown = false;
	};

	return {
		end,
		show(event) {
			if (event.type === 'plan') {
				end();
				tenth = -1;
				say(startLine(event));
			} else if (event.type === 'retry') {
				end();
				say(
					event.delayMs < 1000 ? event.reason : `${event.reason} Again in ${duration(event.delayMs / 1000)}.`,
				);
			} else if (event.type !== 'done') {
				if (stderr.isTTY) {
					stderr.write(
						`\r\u001B[K${printableLine(progressLine(event)).slice(0, (stderr.columns ?? 80) - 1)}`,
					);
					shown = true;
				} else if (Math.floor((event.doneBytes / event.totalBytes) * 10) > tenth) {
					tenth = Math.floor((event.doneBytes / event.totalBytes) * 10);
					say(progressLine(event));
				}
			}
		},
	};
}

function startLine({files, doneBytes, totalBytes}: Extract<DownloadEvent, {type: 'plan'}>): string {
	const what = files.length > 1 ? `${files[0]} and ${files.length - 1} more` : files[0];
	const there = doneBytes > 0 ? `, ${sizeText(doneBytes)} of it are here already` : '';
	return `Downloading ${what} (${sizeText(totalBytes)}${there})`;
}
