import type {ModelInfo} from '../engine/types.js';
import {checkSetting} from '../settings/parse.js';
import {type Layers, type PartialSettings, type Resolved, resolveSettings} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {type ChosenTemplate, chooseTemplate} from '../templates/choose.js';
import type {TemplateLibrary} from '../templates/library.js';
import {checkTemplateChoice, templateChoice} from './template-choice.js';

export type InForce = {
	readonly settings: Resolved;
	/** Known once a model is loaded. */
	readonly template?: ChosenTemplate;
};

/**
 * Settings and template that follow from layers and model; the template `before` stays when nobody chose another.
 * Throws a usage error for a chat template that does not serve.
 */
export function inForce(
	layers: Layers,
	model: ModelInfo | undefined,
	before: InForce,
	library: TemplateLibrary,
): InForce {
	const settings = resolveSettings(layers);
	const choice = templateChoice(settings);
	const isOther = JSON.stringify(choice) !== JSON.stringify(templateChoice(before.settings));
	if (isOther) checkTemplateChoice(settings, library);
	const known = isOther ? undefined : before.template;
	return {settings, template: known ?? (model && chooseTemplate(choice, model, library))};
}

/** A model's recommendations as settings. They come from a file: what a person could not set is left out. */
export function recommendedBy({recommended}: ModelInfo): PartialSettings {
	const entries = Object.entries(recommended).filter(([name, value]) => {
		try {
			checkSetting(name as SettingName, value);
			return true;
		} catch {
			return false;
		}
	});
	return Object.fromEntries(entries);
}
