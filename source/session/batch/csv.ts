/**
 * Records of a CSV file (RFC 4180): fields between commas, quoted ones may hold commas, line breaks and doubled quotes;
 * lines end with CR LF, LF or CR; a byte order mark is no part of the first field; empty lines are left out. What follows
 * a closing quote belongs to the field as it stands, and a quote that is never closed ends with the text.
 */
export function* readCsv(text: string): Generator<readonly string[]> {
	let record: string[] = [];
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	while (at < text.length) {
		let field = '';
		if (text[at] === '"') {
			for (at++; at < text.length; ) {
				const quote = text.indexOf('"', at);
				const end = quote < 0 ? text.length : quote;
				field += text.slice(at, end);
				at = end + 1;
				if (text[at] !== '"') break;
				field += '"';
				at++;
			}
		}
		ends.lastIndex = at;
		const end = ends.exec(text)?.index ?? text.length;
		field += text.slice(at, end);
		record.push(field);
		at = end + 1;
		if (text[end] === ',') {
			if (at < text.length) continue;
			record.push('');
		}
		if (text[end] === '\r' && text[at] === '\n') at++;
		if (record.length > 1 || record[0] !== '') yield record;
		record = [];
	}
}

const ends = /[,\r\n]/g;
