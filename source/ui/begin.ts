import path from 'node:path';
import type {CommandContext} from '../commands/types.js';
import type {Chat} from '../session/chat.js';
import type {Conversations} from '../session/journal/conversations.js';
import {Downloads} from '../session/models/downloads.js';
import type {ModelWorld} from '../session/models/world.js';
import {SavedPrompts} from '../session/saved-prompts.js';
import {settle} from '../session/settle.js';
import {plural} from '../session/stop-line.js';
import {Presets} from '../settings/presets/presets.js';
import {saveSetting} from '../settings/saved.js';
import type {Controller} from './controller.js';
import {keyHelp} from './key-help.js';

/** What both interfaces (Ink and plain) begin with. */
export type StartOptions = {
	readonly chat: Chat;
	readonly version: string;
	readonly folders: {readonly config: string; readonly state: string};
	/** No model was asked for: the bundled one answers. */
	readonly isDemo: boolean;
	/** What is kept of earlier conversations. */
	readonly conversations?: Conversations;
	/** Sentences to say at the beginning. */
	readonly warnings?: readonly string[];
	/** Where models are found. */
	readonly models?: ModelWorld;
	/** Sent at once. */
	readonly prompt?: string;
};

export const commandContext = ({chat, conversations, folders, models}: StartOptions): CommandContext => ({
	chat,
	conversations,
	...(models && {models: {world: models, downloads: new Downloads(models)}}),
	prompts: new SavedPrompts(path.join(folders.config, 'prompts')),
	presets: new Presets(folders.config),
	keys: keyHelp,
	save: (name, value) => saveSetting(folders.config, name, value),
});

/** After the first frame: kept settings first, because the model is loaded by them. */
export async function begin(
	{chat, folders, prompt, warnings = []}: StartOptions,
	controller: Controller,
): Promise<void> {
	for (const text of warnings) controller.warn(text);
	const {length} = chat.state.conversation;
	if (length > 0) controller.showConversation(`This conversation goes on after ${plural(length, 'turn')}.`);
	for (const text of await settle(chat, folders.config)) controller.warn(text);
	await controller.start(prompt);
}
