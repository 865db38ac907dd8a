import {afterEach, describe, expect, test} from 'vitest';
import {cliPath, hasTmux, Tmux} from '../helpers/tmux.js';

let terminal: Tmux;
afterEach(() => terminal?.end());

describe.skipIf(!hasTmux)('stopping in a real terminal', () => {
	test('40 columns: a cut reply offers what helps, and with the EOS reward the next one closes', {
		timeout: 90_000,
	}, async () => {
		terminal = await Tmux.start(40, 30);
		await terminal.enter(`clear; node ${cliPath} --seed 1 --temperature 0 -n 30`);
		await terminal.waitFor(/^> Message, or \/help/m);
		await terminal.enter('Tell me a short story about a fox.');
		const cut = await terminal.waitFor(/^ {2}\/eos_reward on$/m);
		expect(cut).toMatch(/^■ max_new_tokens 30\/30 · [\d.]+ tok\/s$/m);
		expect(cut).toMatch(/^ {2}\/continue · \/max_new_tokens 60$/m);
		await terminal.enter('/eos_reward start=0.1');
		await terminal.waitFor(/From token 3\s+of 30 on/);
		await terminal.waitFor(/^eos_reward start=0\.1 · /m);
		await terminal.enter('/regen');
		await terminal.waitFor(/^■ EOS <\|im_end\|>/m);
		await terminal.enter('/stats');
		const plot = await terminal.waitFor(/limit 30$/m);
		expect(plot).toMatch(/^ +100 % ┤/m);
		for (const row of plot.split('\n')) expect(row.length).toBeLessThanOrEqual(40);
		await terminal.enter('/stop add regex \\w\\s\\w');
		await terminal.waitFor(/^ +1 │ `?\/\\w\\s\\w\/`? +│ regular expression$/m);
		await terminal.enter('/regen');
		await terminal.waitFor(/^■ stop_regex \/\\w\\s\\w\/ matched "/m);
	});
});
