import {originsInOrder, type Resolved} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {namedTemplate, type TemplateChoice} from '../templates/choose.js';
import type {TemplateLibrary} from '../templates/library.js';

/**
 * What the settings say about the template. Name and file are one choice: the one from the stronger layer counts, the
 * file when both come from the same.
 */
export function templateChoice({values, origin, preset}: Resolved): TemplateChoice {
	const order = originsInOrder(preset?.over);
	const rank = (name: SettingName) => order.indexOf(origin[name]);
	const byFile = values.chat_template_file !== '' && rank('chat_template_file') >= rank('chat_template');
	const file = byFile ? values.chat_template_file : '';
	return {name: values.chat_template.trim().toLowerCase(), file};
}

/** Throws a usage error when the settings name a template that does not serve; needs no model for that. */
export function checkTemplateChoice(settings: Resolved, library: TemplateLibrary): void {
	namedTemplate(templateChoice(settings), library);
}
