/**
 * What drawing a streamed reply costs: a reply of Markdown at a fixed rate into a terminal that has a long
 * conversation behind it. Prints one JSON object. Bundle it with esbuild, run it with NODE_ENV=production.
 *
 *     node ui-stream.mjs [seconds=20] [tokens per second=200] [columns=80] [rows=24] [earlier turns=1000]
 */
import {EventEmitter} from 'node:events';
import process from 'node:process';
import {Box, render, Text} from 'ink';
import {Transcript as Store} from '../../source/ui/transcript/store.js';
import {Transcript} from '../../source/ui/transcript/Transcript.js';
import {inkTerminal} from '../../source/ui/transcript/terminal.js';
import {liveRows} from '../../source/ui/transcript/use-terminal-size.js';

const numbers = process.argv.slice(2).map(Number);
const [seconds = 20, rate = 200, columns = 80, rows = 24, turns = 1000] = numbers;

const words =
	'the quick brown fox jumps over a lazy dog while `code` runs and **bold** text flows past the end of every line in this terminal window , then stops .'.split(
		' ',
	);

/** Paragraphs, now and then a list or a block of code. */
function* tokens(): Generator<string> {
	for (let n = 1; ; n++) {
		if (n % 397 === 0) yield '\n\n```js\nconst answer = 42;\nlet other = answer * 2;\n```\n\n';
		else if (n % 251 === 0) yield '\n\n1. first item\n2. second item\n\n';
		else if (n % 97 === 0) yield `${words[n % words.length]}\n\n`;
		else yield `${words[n % words.length]} `;
	}
}

const stdout = Object.assign(new EventEmitter(), {
	isTTY: true,
	writable: true,
	columns,
	rows,
	bytes: 0,
	writes: 0,
	clears: 0,
	write(data: string) {
		stdout.bytes += Buffer.byteLength(data);
		stdout.writes++;
		if (data.includes('\u001B[2J') || data.includes('\u001B[3J')) stdout.clears++;
		return true;
	},
});

function Frame({store}: {store: Store}) {
	return (
		<Box flexDirection="column">
			<Transcript store={store} maxLiveRows={liveRows(rows, 4)} />
			<Text wrap="truncate-end">{'─'.repeat(columns - 1)}</Text>
			<Text wrap="truncate-end">{'> type here'}</Text>
			<Text wrap="truncate-end">{'─'.repeat(columns - 1)}</Text>
			<Text wrap="truncate-end">model.gguf | 12% of context | esc to stop</Text>
		</Box>
	);
}

const cpuMs = (since?: NodeJS.CpuUsage): number => {
	const {user, system} = process.cpuUsage(since);
	return (user + system) / 1000;
};
const round = (value: number): number => Math.round(value * 1000) / 1000;
const sleep = (ms: number) =>
	new Promise(resolve => {
		setTimeout(resolve, ms);
	});

const store = new Store({columns});
const setup = process.cpuUsage();
let frames = 0;
const app = render(<Frame store={store} />, {
	stdout: inkTerminal(stdout as unknown as NodeJS.WriteStream, {}),
	patchConsole: false,
	exitOnCtrlC: false,
	onRender: () => {
		frames++;
	},
});
for (let n = 0; n < turns; n++) {
	store.add({kind: 'user', text: `question ${n}: how does this work?`});
	store.add({kind: 'assistant', text: `Answer **${n}**: it works like this.\n\n- one\n- two`});
}
await sleep(500);
const setupMs = cpuMs(setup);
Object.assign(stdout, {bytes: 0, writes: 0, clears: 0});
frames = 0;

const start = process.cpuUsage();
const startedAt = performance.now();
const source = tokens();
let count = 0;
store.begin();
while (count < seconds * rate) {
	const due = Math.min(seconds * rate, Math.floor(((performance.now() - startedAt) / 1000) * rate));
	for (; count < due; count++) store.append(String(source.next().value), 'answer', count);
	await sleep(5);
}
store.end();
await sleep(100);
const cpu = cpuMs(start);
const elapsed = performance.now() - startedAt;
app.unmount();

process.stdout.write(
	`${JSON.stringify({
		name: 'ui-stream',
		columns,
		rows,
		earlier_turns: turns,
		tokens: count,
		tokens_per_second: rate,
		cpu_ms_per_token: round(cpu / count),
		cpu_percent: round((cpu / elapsed) * 100),
		frames,
		writes: stdout.writes,
		bytes_per_token: round(stdout.bytes / count),
		clears: stdout.clears,
		history_cpu_ms: round(setupMs),
		rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
	})}\n`,
);
