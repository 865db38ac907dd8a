import path from 'node:path';
import type {LoadRequest} from '../engine/types.js';
import type {SettingValues} from '../settings/table.js';
import {adaptersOf} from './lora.js';
import {expandHome} from './write-whole.js';

/** What has to be loaded for a reply under these settings; files by their full paths. */
export const loadRequest = (modelPath: string, settings: SettingValues): LoadRequest => ({
	modelPath,
	settings,
	adapters: adaptersOf(settings),
	...(settings.draft_model !== '' && {draft: path.resolve(expandHome(settings.draft_model))}),
});
