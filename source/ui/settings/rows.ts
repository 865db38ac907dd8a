import stringWidth from 'string-width';
import {describeOrigin, originWord} from '../../commands/origin.js';
import {printableLine} from '../../printable.js';
import type {Setting} from '../../settings/kinds.js';
import {describeRange, formatSetting} from '../../settings/parse.js';
import {changedSettings, type Resolved} from '../../settings/resolve.js';
import {groupTitle, searchSettings} from '../../settings/search.js';
import {steppedValue} from '../../settings/step.js';
import {type SettingName, settingNames, settings} from '../../settings/table.js';
import {previousGrapheme} from '../editor/graphemes.js';
import {chop, pad, wrap} from '../markdown/wrap.js';
import {theme} from '../theme.js';
import {fittingHint} from './hints.js';
import type {Said, SettingsState} from './state.js';

export type SettingsView = {
	readonly resolved: Resolved;
	readonly columns: number;
	readonly height: number;
};

/** More rows would push everything else about. */
const mostRows = 34;
/** With fewer there is only room for the list. */
const lowest = 9;
/** With fewer columns only name and value are shown. */
const narrow = 56;
/** From so many on, a row also says what the setting means. */
const wide = 110;
/** Lines of prose are no longer. */
const readable = 100;

/**
 * The panel as at most `height` rows: title with the search, settings around the selected one under the titles of
 * their groups, and what there is to know about the selected one. Every mark is a character too: without colours, `›`
 * still says what is selected and `●` what is not the default.
 */
export function settingsRows(state: SettingsState, view: SettingsView): string[] {
	const room = Math.min(mostRows, view.height);
	const details = room < lowest ? [] : detailRows(state, view, room);
	const around = room < 4 ? 0 : 2;
	const list = listRows(state, view, Math.max(1, room - around - details.length));
	if (around === 0) return list;
	return [head(state, view), ...list, ...details, theme.hint(fittingHint(state, view.columns - 1))];
}

function head({query}: SettingsState, {resolved, columns}: SettingsView): string {
	const search = query === '' ? theme.hint('type to search') : `search: ${printableLine(query)}`;
	const changed = changedSettings(resolved).length;
	const count = `${settingNames.length} settings, ${changed} changed ●`;
	return `${theme.heading('Settings')}  ${search}${columns < narrow ? '' : `  ${theme.hint(count)}`}`;
}

type Entry = {readonly group: string} | {readonly name: SettingName};

/** A window of the list that keeps the selected setting away from its borders. */
function listRows({query, selected}: SettingsState, view: SettingsView, count: number): string[] {
	const found = searchSettings(query, view.resolved);
	if (found.length === 0) return [theme.hint(cut('  nothing found', view.columns - 1))];
	const nameWidth = Math.min(
		Math.max(...found.map(name => name.length)),
		Math.floor((view.columns - 4) * (view.columns < narrow ? 0.55 : 0.4)),
	);
	const entries = found.flatMap((name, index): readonly Entry[] => {
		const group = groupTitle(name);
		const begins = query === '' && (index === 0 || groupTitle(found[index - 1]!) !== group);
		return begins ? [{group}, {name}] : [{name}];
	});
	const at = entries.findIndex(entry => 'name' in entry && entry.name === selected);
	const first = Math.max(0, Math.min(at - Math.floor(count / 2), entries.length - count));
	// Only what is in the window is laid out: a reply that is being written draws the panel many times a second.
	return entries
		.slice(first, first + count)
		.map(entry =>
			'name' in entry
				? settingRow(entry.name, entry.name === selected, nameWidth, view)
				: theme.heading(cut(`  ${entry.group}`, view.columns - 1)),
		);
}

function settingRow(
	name: SettingName,
	isSelected: boolean,
	nameWidth: number,
	{resolved, columns}: SettingsView,
): string {
	const isChanged = JSON.stringify(resolved.values[name]) !== JSON.stringify(settings[name].default);
	const shownName = pad(cut(name, nameWidth), nameWidth);
	const marks = `${isSelected ? '›' : ' '}${isChanged ? '●' : ' '} `;
	const isNarrow = columns < narrow;
	const left = marks.length + nameWidth + 1;
	const valueWidth = isNarrow ? columns - 1 - left : Math.min(28, Math.max(14, Math.floor(columns * 0.22)));
	const value = pad(shownValue(name, isSelected, resolved, valueWidth), valueWidth);
	const start = `${marks}${isSelected ? theme.selected(shownName) : shownName} ${isChanged ? theme.strong(value) : value}`;
	if (isNarrow) return start.trimEnd();
	const origin = originWord(resolved, name);
	const room = columns - 1 - left - valueWidth - 1;
	const text = columns < wide ? origin : `${pad(cut(origin, 18), 18)} ${settings[name].help}`;
	return `${start} ${theme.hint(cut(text, room))}`;
}

/** `‹ 0.8 ›` where arrows change it. */
function shownValue(name: SettingName, isSelected: boolean, resolved: Resolved, width: number): string {
	const value = resolved.values[name];
	const text = cut(printableLine(formatSetting(name, value)), width - 4);
	return isSelected && steppedValue(settings[name], value, 1) !== undefined ? `‹ ${text} ›` : `  ${text}`;
}

/** What is wider loses its end, and says so. */
function cut(text: string, width: number): string {
	if (stringWidth(text) <= width) return text;
	return width < 2 ? '' : `${chop(text, width - 1)[0]!.trimEnd()}…`;
}

/** As many rows for every setting, so that the list stays where it is while one moves through it. */
function detailRows({selected, line, said}: SettingsState, view: SettingsView, room: number): string[] {
	const {columns, resolved} = view;
	const isSilent = !line && !said;
	// Where nothing is said about a value, its row is free.
	const helpRows = (room < 14 || columns >= readable ? 2 : 3) + (isSilent ? 1 : 0);
	const width = Math.min(readable, columns - 1);
	if (selected === undefined) return [];
	const setting: Setting = settings[selected];
	const title = [selected, ...(setting.aliases ?? [])].join(' · ');
	const facts = [
		`takes ${describeRange(setting)}`,
		describeOrigin(resolved, selected),
		...(resolved.origin[selected] === 'default'
			? []
			: [`default ${formatSetting(selected, setting.default)}`]),
	].join(' · ');
	const factRows = columns < narrow && room >= 14 ? 2 : 1;
	const about = fill(wrap(facts, width), factRows).map(row => theme.hint(row));
	const help = fill(wrap(setting.help, width), helpRows);
	const under = line ? [lineRow(selected, line, columns - 1)] : [];
	return [
		theme.rule(cut(`─ ${title} `.padEnd(width, '─'), width)),
		...(said && said.tone !== 'success'
			? problemRows(said, help, width, factRows + 1 - under.length)
			: [...help, ...about, ...(said && !line ? saidRows(said, width, 1) : [])]),
		...under,
	];
}

/** What was wrong stands below the help, or in its place where it needs that room. */
function problemRows(said: Said, help: readonly string[], width: number, count: number): readonly string[] {
	const needed = wrap(`${marks[said.tone]}${said.text}`, width).length;
	return needed <= count
		? [...help, ...saidRows(said, width, count)]
		: saidRows(said, width, help.length + count);
}

/** Exactly `count` rows of plain text; a cut says so. */
function fill(rows: readonly string[], count: number): string[] {
	const shown = rows.slice(0, count);
	if (rows.length > count) shown[count - 1] = `${shown[count - 1]!.slice(0, -1)}…`;
	return [...shown, ...Array.from({length: count - shown.length}, () => '')];
}

/** The typed value with the place of the cursor, which must show without colours, too. */
function lineRow(name: SettingName, {text, cursor}: {text: string; cursor: number}, width: number): string {
	const label = name.length > width / 2 ? '= ' : `${name} = `;
	const room = Math.max(4, width - label.length - 1);
	const after = printableLine(text.slice(cursor));
	const forAfter = Math.min(stringWidth(after), Math.floor(room / 4));
	const before = cutStart(printableLine(text.slice(0, cursor)), room - forAfter);
	return `${theme.accent(label)}${before}${theme.accent('▏')}${cut(after, room - stringWidth(before))}`;
}

/** What is wider loses its beginning, and says so. */
function cutStart(text: string, width: number): string {
	if (stringWidth(text) <= width) return text;
	let start = text.length;
	for (;;) {
		const next = previousGrapheme(text, start);
		if (stringWidth(text.slice(next)) >= width) return `…${text.slice(start)}`;
		start = next;
	}
}

const marks = {success: '✓ ', warning: '! ', error: '× '} as const;

const saidRows = (said: Said, width: number, count: number): string[] => {
	const rows = fill(wrap(`${marks[said.tone]}${printableLine(said.text)}`, width), count);
	return rows.map(row => (row === '' ? row : theme[said.tone](row)));
};
