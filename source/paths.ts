import {homedir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The small model that ships with the program (this file is bundled into `dist/`). */
export const bundledModel = fileURLToPath(new URL('../models/llama-chat-demo-q8_0.gguf', import.meta.url));

/** The chat templates that ship with the program. */
export const bundledTemplates = fileURLToPath(new URL('../templates', import.meta.url));

/** The curated list of models that people can choose from. */
export const catalogFile = fileURLToPath(new URL('../models/catalog.json', import.meta.url));

/** Folders of the XDG Base Directory specification; a relative path in a variable is ignored, as it demands. */
export function folders(environment: NodeJS.ProcessEnv) {
	const base = (variable: string, ...fallback: string[]) => {
		const value = environment[variable];
		return value && path.isAbsolute(value) ? value : path.join(homedir(), ...fallback);
	};

	return {
		config: path.join(base('XDG_CONFIG_HOME', '.config'), 'llama-chat'),
		state: path.join(base('XDG_STATE_HOME', '.local', 'state'), 'llama-chat'),
	};
}
