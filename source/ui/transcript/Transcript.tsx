import {Box, Static, Text, useStdout} from 'ink';
import {memo, useLayoutEffect, useSyncExternalStore} from 'react';
import type {Printed, Transcript as Store} from './store.js';
import {realStream} from './terminal.js';

/**
 * Ink's views of the store: `<History>`, rows that are printed once and then belong to the terminal, and `<LiveRows>`,
 * the end of a reply. Nothing above `<History>` may ever render again: `<Static>` under a parent that does switches off
 * Ink's limit of frames per second, so it listens to the store by itself. All rows are wrapped already, Ink's own
 * wrapping is what costs most. (An empty text has no height in Ink, hence the spaces.)
 */
export const History = memo(({store}: {store: Store}) => {
	const stdout = realStream(useStdout().stdout);
	useLayoutEffect(() => {
		const resized = () => store.resize(stdout.columns);
		resized();
		stdout.on('resize', resized);
		return () => {
			stdout.off('resize', resized);
		};
	}, [store, stdout]);
	const printed = useSyncExternalStore(store.subscribe, store.getStatic);
	return (
		<Static key={printed.generation} items={asItems(printed)}>
			{(rows, index) => (
				// What is printed is never cut, also when the terminal just now got narrower than the row.
				<Text key={index} wrap="wrap">
					{rows}
				</Text>
			)}
		</Static>
	);
});

/** Rows of `store.getLive(most)`. */
export const LiveRows = memo(({rows}: {rows: readonly string[]}) => (
	<Box flexDirection="column">
		{rows.map((row, index) => (
			<Text key={index} wrap="truncate-end">
				{row || ' '}
			</Text>
		))}
	</Box>
));

/** Both, for a program whose cursor is not in the frame: the live rows listen to the store by themselves. */
export const Transcript = memo(({store, maxLiveRows}: {store: Store; maxLiveRows: number}) => (
	<>
		<History store={store} />
		<Live store={store} maxRows={maxLiveRows} />
	</>
));

const Live = ({store, maxRows}: {store: Store; maxRows: number}) => (
	<LiveRows rows={useSyncExternalStore(store.subscribe, () => store.getLive(maxRows))} />
);

/**
 * `<Static>` asks its items for nothing but `length` and `slice(start)`. So it gets no copy of a long history for each
 * new row, and all that is new as one item: a thousand rows are one text to lay out.
 */
const asItems = ({length, slice}: Printed): string[] =>
	({length, slice: (start: number) => (start < length ? [slice(start).join('\n') || ' '] : [])}) as string[];
