import path from 'node:path';
import type {Adapter} from '../engine/types.js';
import {checkModelFile} from '../gguf/check.js';
import {checkAdapterFile} from '../gguf/check-adapter.js';
import {parseLora} from '../settings/lora.js';
import type {SettingValues} from '../settings/table.js';
import {expandHome} from './write-whole.js';

/** The adapters that the setting names, each file once: what is said last of it counts. `~/` is the home folder. */
export function adaptersOf({lora}: Pick<SettingValues, 'lora'>): readonly Adapter[] {
	const scales = new Map<string, number>();
	for (const {file, scale} of lora.map(parseLora)) scales.set(path.resolve(expandHome(file)), scale);
	return [...scales].map(([file, scale]) => ({path: file, scale}));
}

/** Throws ChatError, with the reason in a sentence, for a file that is no adapter of the model. */
export function examineAdapter(file: string, modelPath: string): void {
	checkAdapterFile(path.resolve(expandHome(file)), checkModelFile(modelPath));
}

/** "style" for "adapters/style.gguf": what a person calls an adapter. */
export const adapterName = (file: string): string => path.basename(file).replace(/\.gguf$/i, '');

/** "lora style, tone × 0.5" */
export const loraLine = ({lora}: Pick<SettingValues, 'lora'>): string =>
	`lora ${lora
		.map(parseLora)
		.map(({file, scale}) => adapterName(file) + (scale === 1 ? '' : ` × ${scale}`))
		.join(', ')}`;
