import {useStdout} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {realStream} from './terminal.js';

/** The terminal's size now and after each resize; Ink itself is not told its height (see `inkTerminal()`). */
export function useTerminalSize(): {columns: number; rows: number} {
	const stdout = realStream(useStdout().stdout);
	const size = useSyncExternalStore(
		onResize => {
			stdout.on('resize', onResize);
			return () => {
				stdout.off('resize', onResize);
			};
		},
		() => `${stdout.columns ?? 80} ${stdout.rows ?? 24}`,
	);
	const [columns = 80, rows = 24] = size.split(' ').map(Number);
	return {columns, rows};
}

/** Milliseconds without another resize, as while an edge is dragged. */
const restMs = 50;

/** Draws the live rows again after a resize, also the same ones: the terminal may have dropped some of them. */
export function useRedrawAfterResize(): void {
	const {stdout, write} = useStdout();
	useEffect(() => {
		const real = realStream(stdout);
		let timer: NodeJS.Timeout | undefined;
		const later = () => {
			clearTimeout(timer);
			timer = setTimeout(() => write(''), restMs);
		};
		real.on('resize', later);
		return () => {
			clearTimeout(timer);
			real.off('resize', later);
		};
	}, [stdout, write]);
}

/**
 * How many live rows there is room for when all else that is drawn takes `others`: the frame stays two rows lower than
 * the terminal, not so high that the end of a reply pushes everything about, and so low that it still fits when the
 * terminal gets half as wide and half as high at once. What does not fit is pushed into the scrollback, where nobody can
 * erase it any more, and would stand there twice.
 */
export const liveRows = (terminalRows: number, others: number): number =>
	Math.max(0, Math.min(mostLiveRows(terminalRows), terminalRows - 2 - others));

/** Rows of a paragraph that can still change (see `settle-paragraph.ts`): with fewer, its beginning would be hidden. */
const fewest = 5;

const mostLiveRows = (terminalRows: number): number =>
	Math.max(fewest, Math.min(12, Math.floor(terminalRows / 4) - 1));
