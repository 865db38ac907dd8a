import {Box, Text, useCursor} from 'ink';
import {useSyncExternalStore} from 'react';
import type {Editor} from './editor.js';
import {promptRows} from './prompt-rows.js';

export type PromptProps = {
	readonly editor: Editor;
	/** How many live rows stand above the prompt: Ink places the cursor relative to the first of them. */
	readonly rowsAbove?: number;
	readonly placeholder?: string;
	/** Whether typing goes here; else there is no cursor. */
	readonly isActive?: boolean;
};

/**
 * The prompt and what is open beside it. The terminal's own cursor stands where the next character goes, so that
 * input methods show their composition there.
 *
 * Ink 6.8 hides the cursor in every frame for which this component was not rendered: whatever renders live rows has
 * to render the Prompt with them (no memo between, no sibling with a timer of its own).
 */
export function Prompt({editor, rowsAbove = 0, placeholder, isActive = true}: PromptProps) {
	const snapshot = useSyncExternalStore(editor.subscribe, editor.getSnapshot);
	const {setCursorPosition} = useCursor();
	const {rows, cursor} = promptRows(snapshot, placeholder);
	setCursorPosition(isActive ? {x: cursor.x, y: rowsAbove + cursor.y} : undefined);
	return (
		<Box flexDirection="column">
			{rows.map((row, index) => (
				<Text key={index} wrap="truncate-end">
					{row}
				</Text>
			))}
		</Box>
	);
}
