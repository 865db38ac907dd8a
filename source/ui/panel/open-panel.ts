import type {CommandContext, CommandReply} from '../../commands/types.js';
import {ComparisonPanel} from '../comparison/comparison-panel.js';
import {HeatMapPanel} from '../heat-map/heat-map-panel.js';
import type {InputEvent} from '../keys/events.js';
import {SettingsPanel} from '../settings/settings-panel.js';
import {LatePanel} from './late-panel.js';
import {ListPanel} from './list-panel.js';
import {QuestionPanel} from './question.js';
import {SecretEntry} from './secret.js';

/** What stands in place of the prompt: keys go to it, and it draws the rows. */
export type OpenPanel = {
	/** A few rows below the conversation; all others have the screen to themselves. */
	readonly isLow?: boolean;
	handle(event: InputEvent): PanelOutcome;
	/** At most `height` rows, styled. */
	rows(columns: number, height: number): readonly string[];
};

/** What a key did: nothing that ends the panel, or its end with what follows. */
export type PanelOutcome =
	| {readonly type: 'stay'}
	| {readonly type: 'close'}
	/** Closes it: the key belongs to the prompt. `text` says what the panel would have shown. */
	| {readonly type: 'typed'; readonly text: string}
	/** Closes it and runs a command line. */
	| {readonly type: 'run'; readonly line: string}
	/** Closes it; what it began answers later, or fails. */
	| {readonly type: 'reply'; readonly reply: Promise<CommandReply>};

/** Replies of commands that a panel shows; their `text` is for interfaces that have none. */
export type PanelReply = Extract<
	CommandReply,
	{type: 'panel' | 'question' | 'secret' | 'heat_map' | 'settings' | 'comparison'}
>;

/** `redraw` draws the panel again when something in it has changed without a key. */
export function openPanelFor(reply: PanelReply, context: CommandContext, redraw: () => void): OpenPanel {
	switch (reply.type) {
		case 'panel':
			return reply.panel.opensLate
				? new LatePanel(new ListPanel(reply.panel), reply.text)
				: new ListPanel(reply.panel);
		case 'question':
			return new QuestionPanel(reply.question);
		case 'heat_map':
			return new HeatMapPanel(reply.map);
		case 'comparison':
			return new ComparisonPanel(reply.comparison);
		case 'secret':
			return new SecretEntry(reply.secret);
		case 'settings':
			return new SettingsPanel(reply.query, context, redraw);
	}
}
