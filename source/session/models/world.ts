import type {Hub} from '../../hub/hub.js';
import type {Machine} from '../../hub/memory.js';

/** What finding and fetching models needs to know of the world; the program's edge makes it. */
export type ModelWorld = {
	/** Made anew at each call, so that a token which was just stored counts. */
	hub(): Hub;
	machine(): Promise<Machine>;
	readonly catalogFile: string;
	/** The model that ships with the program. */
	readonly bundledModel: string;
};
