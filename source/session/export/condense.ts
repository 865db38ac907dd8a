import type {JournalLine} from '../journal/parse.js';

/**
 * Lines of a journal without what they say twice: the text of a reply that ended stands in its `reply` line, and that
 * of one that never ended becomes one line. They tell the same conversation; condensed again they stay the same.
 */
export function condense(lines: readonly JournalLine[]): readonly JournalLine[] {
	const ended = new Set(lines.filter(({type}) => type === 'reply').map(({id}) => id));
	const condensed: JournalLine[] = [];
	for (const line of lines) {
		if (line.type !== 'text') {
			condensed.push(line);
			continue;
		}

		if (ended.has(line.id)) continue;
		const last = condensed.at(-1);
		if (last?.type === 'text' && last.id === line.id) condensed[condensed.length - 1] = joined(last, line);
		else condensed.push(line);
	}

	return condensed;
}

const joined = (first: JournalLine, second: JournalLine): JournalLine => ({
	...first,
	...joinedText('text', first, second),
	...joinedText('thought', first, second),
});

function joinedText(name: string, first: JournalLine, second: JournalLine) {
	const text = `${first[name] ?? ''}${second[name] ?? ''}`;
	return text === '' ? {} : {[name]: text};
}
