import {EventEmitter} from 'node:events';
import process from 'node:process';
import {Box, render, Text} from 'ink';
import {Transcript as Store} from '../../source/ui/transcript/store.js';
import {Transcript} from '../../source/ui/transcript/Transcript.js';
import {inkTerminal} from '../../source/ui/transcript/terminal.js';
import {liveRows} from '../../source/ui/transcript/use-terminal-size.js';

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

/** A terminal that counts what it is told. */
function counter(columns: number, rows: number) {
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
	return stdout;
}

function Frame({store, columns, rows}: {store: Store; columns: number; rows: number}) {
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

/**
 * What drawing a streamed reply costs: Markdown at a fixed rate into a terminal that has a long conversation behind it.
 * Only with NODE_ENV=production set before React is imported does it say what a person's machine has to do.
 */
export async function measure({seconds = 20, rate = 200, columns = 80, rows = 24, turns = 1000} = {}) {
	const stdout = counter(columns, rows);
	const store = new Store({columns});
	const setup = process.cpuUsage();
	const app = render(<Frame store={store} columns={columns} rows={rows} />, {
		stdout: inkTerminal(stdout as unknown as NodeJS.WriteStream, {}),
		patchConsole: false,
		exitOnCtrlC: false,
	});
	for (let n = 0; n < turns; n++) {
		store.add({kind: 'user', text: `question ${n}: how does this work?`});
		store.add({kind: 'assistant', text: `Answer **${n}**: it works like this.\n\n- one\n- two`});
	}
	await sleep(500);
	const history = cpuMs(setup);
	Object.assign(stdout, {bytes: 0, writes: 0, clears: 0});

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
	return {
		terminal: `${columns}x${rows}`,
		earlier_turns: turns,
		tokens: count,
		tokens_per_second: rate,
		cpu_ms_per_token: round(cpu / count),
		cpu_percent: round((cpu / elapsed) * 100),
		frames_per_second: round((stdout.writes / elapsed) * 1000),
		bytes_per_token: round(stdout.bytes / count),
		full_clears: stdout.clears,
		history_cpu_ms: round(history),
		rss_mb: Math.round(process.memoryUsage.rss() / 1e6),
		is_production: process.env.NODE_ENV === 'production',
	};
}
