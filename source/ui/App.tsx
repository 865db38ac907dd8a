import {Box, Text, useStdout} from 'ink';
import {memo, useEffect, useSyncExternalStore} from 'react';
import type {Chat} from '../session/chat.js';
import type {Controller} from './controller.js';
import type {Editor} from './editor/editor.js';
import {Prompt} from './editor/Prompt.js';
import {promptRows} from './editor/prompt-rows.js';
import {statusText} from './status.js';
import {theme} from './theme.js';
import {coverRow} from './transcript/frame.js';
import type {Transcript} from './transcript/store.js';
import {History} from './transcript/Transcript.js';
import {liveRows, useRedrawAfterResize, useTerminalSize} from './transcript/use-terminal-size.js';

export type AppProps = {
	readonly chat: Chat;
	readonly controller: Controller;
	readonly editor: Editor;
	readonly transcript: Transcript;
	/**
	 * Is given Ink's way to write above the live rows, which draws them again, even when nothing else has changed; and how
	 * many they are.
	 */
	readonly onWriter: (write: (data: string) => void, liveRows: number) => void;
};

/**
 * What was said, printed once, and below it the few live rows. Nothing above `<History>` ever renders again: Ink's
 * limit of frames per second only works so.
 */
export const App = memo((props: AppProps) => (
	<>
		<History store={props.transcript} />
		<Live {...props} />
	</>
));

/** On a terminal this low there is only room for the prompt. */
const tinyRows = 8;

/** From so many rows on, the end of the reply has room above a panel. */
const roomyRows = 20;
const replyRows = 3;

/**
 * The end of the reply that is being written, the prompt and the status line. One component, because Ink hides the
 * cursor in every frame that the prompt was not part of.
 */
function Live({chat, controller, editor, transcript, onWriter}: AppProps) {
	const {write} = useStdout();
	const {columns, rows: terminalRows} = useTerminalSize();
	useRedrawAfterResize();
	useEffect(() => transcript.resize(columns), [transcript, columns]);
	const snapshot = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
	const state = useSyncExternalStore(chat.subscribe, chat.getState);
	const placeholder =
		controller.edited !== undefined
			? `Message ${controller.edited} anew; Enter or Esc leaves it as it was`
			: controller.canContinue
				? 'Enter goes on with the reply'
				: 'Message, or /help';
	const prompt = promptRows(useSyncExternalStore(editor.subscribe, editor.getSnapshot), placeholder);
	const isTiny = terminalRows < tinyRows;
	const most = liveRows(terminalRows, prompt.rows.length + (isTiny ? 0 : 2));
	useSyncExternalStore(transcript.subscribe, transcript.getStatic);
	const rows = useSyncExternalStore(transcript.subscribe, () => transcript.getLive(most));
	const height = rows.length + prompt.rows.length + (isTiny ? 0 : 2);
	useEffect(() => onWriter(write, height), [onWriter, write, height]);
	if (snapshot.isLeaving) return null;
	const status = statusText(snapshot, state, columns - 1);
	const {panel} = snapshot;
	if (panel) {
		const statusRows = isTiny ? [] : [theme.hint(status || ' ')];
		// What is written meanwhile shows what a change did to it.
		const reply =
			terminalRows < roomyRows || !transcript.isReplying
				? []
				: [...transcript.getPrinted(replyRows, columns), ...rows].slice(-replyRows);
		const above = panel.isLow ? [...reply, ...(isTiny ? [] : [''])] : [coverRow, ...reply];
		const room = terminalRows - 2 - statusRows.length - above.length;
		return <Rows rows={[...above, ...panel.rows(columns, room), ...statusRows]} />;
	}

	return (
		<Box flexDirection="column">
			<Rows rows={rows} />
			{!isTiny && <Text> </Text>}
			<Prompt editor={editor} rowsAbove={rows.length + (isTiny ? 0 : 1)} placeholder={placeholder} />
			{!isTiny && <Text wrap="truncate-end">{theme.hint(status || ' ')}</Text>}
		</Box>
	);
}

const Rows = ({rows}: {readonly rows: readonly string[]}) => (
	<Box flexDirection="column">
		{rows.map((row, index) => (
			<Text key={index} wrap="truncate-end">
				{row || ' '}
			</Text>
		))}
	</Box>
);
