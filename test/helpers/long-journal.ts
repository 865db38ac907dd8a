/** A journal of so many turns, of which only the texts matter. */
export function longJournal(id: string, turns: number): string {
	const at = '2026-01-02T03:04:05.000Z';
	const lines: object[] = [
		{type: 'header', format: 'llama-chat-journal', version: 1, id, created: at},
		{type: 'open', at, program: '0.0.0'},
	];
	for (let turn = 1; turn <= turns; turn++) {
		const user = 2 * turn - 1;
		const stop = {reason: 'eos', token: {id: 2, text: '<|im_end|>'}};
		const prompt = {from: 0, same: 0, tokens: []};
		const text = `Reply ${turn}. ${'word '.repeat(100)}`;
		lines.push({type: 'user', id: user, parent: user - 1, at, text: `Question ${turn}?`});
		lines.push({
			type: 'reply',
			id: user + 1,
			parent: user,
			at,
			text,
			stop,
			seed: 1,
			stats: {},
			prompt,
			tokens: [],
		});
	}

	return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}
