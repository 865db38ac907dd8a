import stringWidth from 'string-width';
import {settings} from '../../settings/table.js';
import type {SettingsState} from './state.js';

/** What can be done now, most useful first, as many as fit. */
export function fittingHint({line, query, selected}: SettingsState, columns: number): string {
	if (selected === undefined) return 'Backspace widens the search';
	const {kind} = settings[selected];
	const hasSteps = kind !== 'text' && kind !== 'list';
	const all = line
		? ['Enter sets it', 'Esc leaves it', ...(hasSteps ? ['Tab completes'] : [])]
		: [
				...(hasSteps ? ['←→ change'] : []),
				'Enter type',
				query === '' ? 'Esc close' : 'Esc all',
				'Ctrl+R reset',
				'Ctrl+S keep',
				'Tab group',
				...(hasSteps ? ['Shift+←→ faster'] : []),
			];
	let hint = all[0]!;
	for (const part of all.slice(1)) {
		if (stringWidth(`${hint} · ${part}`) > columns) break;
		hint = `${hint} · ${part}`;
	}
	return hint;
}
