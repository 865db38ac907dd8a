import type {DownloadEvent} from './download.js';
import {sizeText} from './size-text.js';

/** One line about where a download stands. */
export function progressLine(event: Exclude<DownloadEvent, {type: 'plan' | 'retry' | 'done'}>): string {
	const {type, doneBytes, totalBytes} = event;
	const percent = Math.floor((doneBytes / totalBytes) * 100);
	const parts = [`${percent} %`, `${sizeText(doneBytes)} of ${sizeText(totalBytes)}`];
	if (type === 'checking') parts.push('checking what is here');
	if (type === 'waiting') parts.push(`process ${event.pid} is downloading it`);
	if (type === 'progress') {
		if (event.bytesPerSecond > 0) parts.push(`${sizeText(event.bytesPerSecond)}/s`);
		if (event.secondsLeft !== undefined && doneBytes < totalBytes)
			parts.push(`${duration(event.secondsLeft)} left`);
	}

	return parts.join(' · ');
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	const minutes = Math.floor(whole / 60);
	return minutes < 60
		? `${minutes} min ${whole % 60} s`
		: `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
