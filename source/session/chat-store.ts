import type {ModelInfo} from '../engine/types.js';
import {asChatError} from '../errors.js';
import {ContradictionWatch} from '../settings/contradictions.js';
import type {SettingValue} from '../settings/parse.js';
import {
	type Layers,
	type PartialSettings,
	type PresetLayer,
	type Resolved,
	resolveSettings,
} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import type {ChosenTemplate} from '../templates/choose.js';
import type {TemplateLibrary} from '../templates/library.js';
import {inForce, recommendedBy} from './in-force.js';
import {checkTemplateChoice} from './template-choice.js';
import {type PathTurn, pathOf} from './tree/path.js';
import {emptyTree, type Tree, type TreeAction, treeReducer} from './tree/tree.js';

export type ChatState = {
	readonly modelPath: string;
	readonly model?: ModelInfo;
	/** The template in force; known once a model is loaded. */
	readonly template?: ChosenTemplate;
	/** Everything that was said. */
	readonly tree: Tree;
	/** The tree's current path. */
	readonly conversation: readonly PathTurn[];
	/** Turns at the beginning of the path that are left out of prompts: they stay out, so that the KV cache keeps its prefix. */
	readonly droppedTurns: number;
	/** What the person called the conversation; '' when it has no name. Untrusted when it was read from a file. */
	readonly title: string;
	/** Whether the person asked that nothing of the conversation be written to disk. */
	readonly isPrivate: boolean;
	readonly settings: Resolved;
};

/** The state of a chat, who listens to it, and the layers that its settings come from. Awaits nothing. */
export class ChatStore {
	readonly #library: TemplateLibrary;
	readonly #listeners = new Set<() => void>();
	readonly #contradictions = new ContradictionWatch();
	#layers: Layers;
	#state: ChatState;

	/** Throws a usage error when the settings name a chat template that does not serve. */
	constructor(modelPath: string, layers: Layers, library: TemplateLibrary) {
		this.#library = library;
		this.#layers = layers;
		const settings = resolveSettings(layers);
		checkTemplateChoice(settings, library);
		this.#state = {
			modelPath,
			tree: emptyTree,
			conversation: [],
			droppedTurns: 0,
			title: '',
			isPrivate: false,
			settings,
		};
	}

	readonly get = (): ChatState => this.#state;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Puts values into layers; `undefined` takes them out again. Throws a usage error, and changes nothing, as `Chat.set`. */
	layer(layers: Partial<Layers>): void {
		this.#relayer({...this.#layers, ...layers});
	}

	/** Sentences about settings that contradict each other since this was last asked. */
	newContradictions(): readonly string[] {
		const {settings, model} = this.#state;
		// What was asked for is made before the next reply.
		const contextLength = settings.values.context_length || model?.contextLength;
		return this.#contradictions.news(settings, contextLength).map(({text}) => text);
	}

	set(changes: PartialSettings): void {
		// A name that is set now counts more than a file that was set before.
		const file = 'chat_template' in changes ? {chat_template_file: undefined} : {};
		this.layer({set: {...this.#layers.set, ...file, ...changes}});
	}

	/** The same until the returned function is called; what was set meanwhile stays. */
	lend(changes: PartialSettings): () => void {
		const {set: before = {}} = this.#layers;
		this.set(changes);
		const {set: lent = {}} = this.#layers;
		return () => {
			const {set: now = {}} = this.#layers;
			const names = (Object.keys(lent) as SettingName[]).filter(
				name => lent[name] !== before[name] && now[name] === lent[name],
			);
			this.layer({set: {...now, ...Object.fromEntries(names.map(name => [name, before[name]]))}});
		};
	}

	/** A setting was kept for the next time, or, with `undefined`, is not kept any more. */
	saved(name: SettingName, value: SettingValue | undefined): void {
		this.layer({config: {...this.#layers.config, [name]: value}});
	}

	/** The value that is kept for the next time, if one is. */
	savedValue(name: SettingName): SettingValue | undefined {
		return this.#layers.config?.[name];
	}

	/**
	 * Puts a preset in force in place of the one before, or none. One that was loaded in the chat counts more than what was
	 * set earlier. Throws a usage error, and changes nothing, for a chat template that does not serve.
	 */
	usePreset(preset: PresetLayer | undefined): void {
		const {set} = this.#layers;
		const names = preset?.over === 'flag' ? Object.keys(preset.values) : [];
		if (names.includes('chat_template')) names.push('chat_template_file');
		const kept = Object.entries(set ?? {}).filter(([name]) => !names.includes(name));
		this.layer({preset, set: Object.fromEntries(kept)});
	}

	/** The preset that the model itself begins with. Returns what is wrong with its chat template, and leaves that out. */
	useModelPreset(preset: Omit<PresetLayer, 'over'> | undefined): string | undefined {
		// Who asked for one keeps it.
		if (this.#layers.preset && this.#layers.preset.over !== 'config') return undefined;
		const layer = preset && ({...preset, over: 'config'} as const);
		try {
			this.layer({preset: layer});
			return undefined;
		} catch (error) {
			const values = {...preset!.values, chat_template: undefined, chat_template_file: undefined};
			this.layer({preset: {...layer!, values}});
			return `${asChatError(error).message} (preset ${preset!.name}, ignored)`;
		}
	}

	/** A layer that nobody may be asked about: what is wrong with its chat template is returned, and it is left out. */
	layerLeniently(name: 'config' | 'conversation', values: PartialSettings): string | undefined {
		try {
			this.layer({[name]: values});
			return undefined;
		} catch (error) {
			this.layer({[name]: {...values, chat_template: undefined, chat_template_file: undefined}});
			return `${asChatError(error).message} (kept setting, ignored)`;
		}
	}

	/** A model is loaded; nothing changes when it is the same as before. */
	loaded(model: ModelInfo): void {
		const {model: earlier, droppedTurns} = this.#state;
		if (JSON.stringify(earlier) === JSON.stringify(model)) return;
		const isSame = !earlier || earlier.contextLength === model.contextLength;
		this.#update({model, template: undefined, droppedTurns: isSame ? droppedTurns : 0});
		this.layer({model: recommendedBy(model)});
	}

	/** Another model is to be loaded. */
	useModel(modelPath: string): void {
		this.#update({modelPath, model: undefined, template: undefined, droppedTurns: 0});
		this.layer({model: undefined});
	}

	title(title: string): void {
		this.#update({title});
	}

	private(isPrivate: boolean): void {
		if (isPrivate !== this.#state.isPrivate) this.#update({isPrivate});
	}

	/** Returns the tree as it is then. */
	change(action: TreeAction): Tree {
		const tree = treeReducer(this.#state.tree, action);
		if (tree === this.#state.tree) return tree;
		const conversation = pathOf(tree);
		// What was left out of one path need not be left out of another.
		const droppedTurns = Math.min(this.#state.droppedTurns, Math.max(0, conversation.length - 1));
		this.#update({tree, conversation, droppedTurns});
		return tree;
	}

	/** Another conversation. */
	replace(tree: Tree): void {
		const conversation = pathOf(tree);
		const droppedTurns = conversation.findLast(({reply}) => reply)?.reply?.droppedTurns ?? 0;
		this.#update({tree, conversation, droppedTurns});
	}

	drop(droppedTurns: number): void {
		if (droppedTurns !== this.#state.droppedTurns) this.#update({droppedTurns});
	}

	#relayer(layers: Layers): void {
		const {model, settings, template} = this.#state;
		const next = inForce(layers, model, {settings, template}, this.#library);
		this.#layers = layers;
		this.#update(next);
	}

	#update(change: Partial<ChatState>): void {
		this.#state = {...this.#state, ...change};
		for (const listener of this.#listeners) listener();
	}
}
