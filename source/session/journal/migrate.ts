import {journalVersion} from './lines.js';

/** Makes a line of one version a line of the next one; a pure function of the line alone. */
export type Migration = (line: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * From each version to the next: `1` makes version 2 of version 1. To change the format: raise `journalVersion`, add the
 * step here, and store a file of the old version beside the others in test/session/journal/versions/.
 */
export const migrations: Readonly<Record<number, Migration>> = {};

/** A line as the present version has it. Throws when a step is missing. */
export function migrateLine(
	line: Readonly<Record<string, unknown>>,
	from: number,
	steps = migrations,
	to = journalVersion,
): Readonly<Record<string, unknown>> {
	let migrated = line;
	for (let version = from; version < to; version++) {
		const step = steps[version];
		if (!step) throw new Error(`No migration leads on from version ${version}.`);
		migrated = step(migrated);
	}

	return migrated;
}
