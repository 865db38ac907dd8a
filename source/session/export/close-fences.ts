/** Markdown that ends no code block (a reply may be cut inside one) with the fence that it lacks (CommonMark §4.5). */
export function closeFences(text: string): string {
	let open: string | undefined;
	for (const line of text.split('\n')) {
		const [, fence, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
		if (fence === undefined) continue;
		if (open === undefined) {
			if (!(fence.startsWith('`') && rest.includes('`'))) open = fence;
		} else if (fence.startsWith(open) && rest.trim() === '') {
			open = undefined;
		}
	}

	return open === undefined ? text : `${text}\n${open}`;
}
