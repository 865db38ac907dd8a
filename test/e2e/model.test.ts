import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {sizeText} from '../../source/hub/size-text.js';
import {fakeHub} from '../helpers/hub.js';
import {type FakeHub, goodToken} from '../helpers/hub-server.js';
import {modelPath} from '../helpers/model.js';
import {cliPath, hasTmux, Tmux} from '../helpers/tmux.js';

const demo = readFileSync(modelPath);
/** As a part of a pattern. */
const size = sizeText(demo.length).replace('.', '\\.');
let terminal: Tmux;
afterEach(() => terminal?.end());

/** The program in a terminal of its own, with a Hub of ours. */
async function chat(server: FakeHub): Promise<void> {
	terminal = await Tmux.start(110, 30, {
		HF_ENDPOINT: server.endpoint,
		HF_TOKEN: '',
		HF_HOME: '',
		HF_HUB_OFFLINE: '',
		XDG_CACHE_HOME: '',
	});
	await again();
}

async function again(): Promise<void> {
	await terminal.enter(`clear; node ${cliPath}`);
	await terminal.waitFor(/^> Message, or \/help/m);
	await terminal.waitFor(/\d+\/\d+/);
}

const idle = /^> (Message|Enter goes)/m;
const turns = async (): Promise<number> =>
	(await terminal.screen(true)).split('\n').filter(line => line.startsWith('■ ')).length;

async function ask(text: string): Promise<void> {
	const before = await turns();
	await terminal.enter(text);
	await terminal.waitFor(/tok\/s/);
	while ((await turns()) <= before) await terminal.waitFor(/^■ /m);
	await terminal.waitFor(idle);
}

/** The file names of all that lies in the home folder. */
const filesOf = (folder: string): string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
		name => statSync(path.join(folder, name), {throwIfNoEntry: false})?.isFile() ?? false,
	);

describe.skipIf(!hasTmux)('models in a real terminal', () => {
	test('pick, download, cancel, resume, chat, switch back', {timeout: 120_000}, async () => {
		const server = await fakeHub({
			'org/tiny-model': {
				files: {'tiny-Q8_0.gguf': demo, 'tiny-Q4_K_M.gguf': demo.subarray(0, -4096)},
			},
		});
		await chat(server);
		expect(await terminal.screen()).toMatch(/A tiny demo model answers\. \/model finds/);

		await terminal.enter('/model');
		await terminal.waitFor(/^›● demo /m);
		await terminal.type('hf:org/tiny-model');
		await terminal.waitFor(/^› {2}hf:org\/tiny-model +use this one/m);
		await terminal.press('Enter');
		await terminal.waitFor(/org\/tiny-model: which quantization\?/);
		await terminal.waitFor(new RegExp(`^› {2}Q8_0 .*${size} · fits .* · recommended`, 'm'));
		await terminal.waitFor(/small models lose much below eight bits/);
		server.faults.rate = 200_000;
		await terminal.press('Enter');
		await terminal.waitFor(new RegExp(`Downloading org/tiny-model Q8_0, ${size}; it fits`));
		await terminal.waitFor(new RegExp(`↓ tiny-model Q8_0 · \\d+ % · .*B of ${size} · .*B/s · .* left`));

		// The chat goes on meanwhile.
		await ask('What is 2 + 2?');
		await terminal.enter('/model pause');
		await terminal.waitFor(/‖ tiny-model Q8_0 · paused · \d+ %/);
		await terminal.enter('/model resume');
		await terminal.waitFor(/↓ tiny-model Q8_0 · \d+ %/);
		await terminal.enter('/model hf:org/tiny-model:Q4_K_M');
		await terminal.waitFor(/tiny-model Q8_0 is being downloaded/);
		await terminal.enter('/model cancel');
		await terminal.waitFor(/Cancelled tiny-model Q8_0; what is here of it is kept/);
		await terminal.waitFor(screen => !/[↓‖] tiny-model/.test(screen));
		const part = filesOf(terminal.home).find(name => /part|incomplete/.test(name));
		expect(part).toBeDefined();
		expect(filesOf(terminal.home).filter(name => name.endsWith('.gguf'))).toEqual([]);

		server.faults.rate = undefined;
		await terminal.enter('/model resume');
		await terminal.waitFor(/Downloaded tiny-model Q8_0\./);
		await terminal.waitFor(/\(tiny-Q8_0\.gguf\) answers from now on/);
		await ask('What is 3 + 3?');
		await terminal.enter('/model');
		await terminal.waitFor(/^›● hf:org\/tiny-model\/tiny-Q8_0\.gguf +here · /m);
		await terminal.press('Escape');
		await terminal.waitFor(idle);
		await terminal.enter('/model demo');
		await terminal.waitFor(/\(llama-chat-demo-q8_0\.gguf\) answers from now on/);
		await terminal.enter('/model');
		await terminal.waitFor(/^›● demo /m);
		await terminal.press('Escape');
		await terminal.waitFor(idle);
		await ask('What is 4 + 4?');
		await terminal.enter('/export ~/chat.txt');
		await terminal.waitFor(/Wrote 3 turns to/);

		// What is here is used without the Hub.
		const asked = server.seen.length;
		await terminal.enter('/model hf:org/tiny-model:Q8_0');
		const after = /hf:org\/tiny-model:Q8_0[\s\S]*\(tiny-Q8_0\.gguf\) answers from now on/;
		await terminal.waitFor(after);
		expect(server.seen.length).toBe(asked);
		await terminal.press('C-d');
		await terminal.waitFor(screen => /shell\$$/.test(screen.trimEnd()));

		// How to choose a model is said once.
		await again();
		expect(await terminal.screen()).toMatch(/A tiny demo model answers\.$/m);
	});

	test('leaving ends a download at once; later it goes on from its part', {timeout: 60_000}, async () => {
		const server = await fakeHub({'org/tiny-model': {files: {'tiny-Q8_0.gguf': demo}}});
		await chat(server);
		server.faults.rate = 600_000;
		await terminal.enter('/model hf:org/tiny-model:Q8_0');
		await terminal.waitFor(/↓ tiny-model Q8_0 · [1-9]\d* %/);
		await terminal.press('C-d');
		await terminal.waitFor(screen => /shell\$$/.test(screen.trimEnd()));
		const part = filesOf(terminal.home).find(name => /part|incomplete/.test(name))!;
		const {size: kept} = statSync(path.join(terminal.home, part));
		expect(kept).toBeGreaterThan(0);
		server.faults.rate = undefined;
		await again();
		await terminal.enter('/model hf:org/tiny-model:Q8_0');
		await terminal.waitFor(/\(tiny-Q8_0\.gguf\) answers from now on/);
		expect(server.requestsTo('cdn').some(({range}) => range?.startsWith(`bytes=${kept}-`))).toBe(true);
	});

	test('a gated model says what to do, /token does it unseen', {timeout: 60_000}, async () => {
		const server = await fakeHub({
			'org/gated-model': {access: 'gated', files: {'demo-Q8_0.gguf': demo}},
		});
		await chat(server);
		await terminal.enter('/model hf:org/gated-model:Q8_0');
		await terminal.waitFor(/org\/gated-model is gated[\s\S]*Accept the licence at[\s\S]*\/token/);

		await terminal.enter('/token');
		await terminal.waitFor(/nothing typed yet/);
		await terminal.type('hf_wrongWrongWrong');
		await terminal.waitFor(/18 characters, not shown/);
		await terminal.press('Enter');
		await terminal.waitFor(/does not accept the token …rong/);
		const file = path.join(terminal.home, '.cache/huggingface/token');
		expect(existsSync(file)).toBe(false);

		await terminal.enter('/token');
		await terminal.waitFor(/nothing typed yet/);
		await terminal.paste(goodToken);
		await terminal.waitFor(new RegExp(`${goodToken.length} characters, not shown`));
		await terminal.press('Enter');
		await terminal.waitFor(/Logged in as tester \(token …7531/);
		expect(readFileSync(file, 'utf8')).toBe(goodToken);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		await terminal.press('Up');
		await terminal.waitFor(/^> \/token$/m);
		await terminal.press('C-c');

		await terminal.enter('/model hf:org/gated-model:Q8_0');
		await terminal.waitFor(/Downloaded gated-model Q8_0\./);
		expect(await terminal.screen(true)).not.toMatch(/Canary|wrongWrong/);
		await terminal.press('C-d');
		await terminal.waitFor(screen => /shell\$$/.test(screen.trimEnd()));
		const leaks = filesOf(terminal.home).filter(name =>
			readFileSync(path.join(terminal.home, name)).includes('Canary'),
		);
		expect(leaks).toEqual(['.cache/huggingface/token']);
	});
});
