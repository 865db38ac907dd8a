import type {Failure} from './types.js';

/** The last lines of a text that arrives in pieces; `capacity` lines are kept, each cut to 500 characters. */
export class LastLines {
	#lines: string[] = [];
	#begun = '';

	constructor(readonly capacity = 40) {}

	readonly push = (text: string): void => {
		const lines = (this.#begun + text).split('\n');
		this.#begun = (lines.pop() ?? '').slice(-500);
		this.#lines = [...this.#lines, ...lines.map(line => line.slice(0, 500))].slice(-this.capacity);
	};

	get lines(): readonly string[] {
		return this.#begun === '' ? this.#lines : [...this.#lines, this.#begun];
	}
}

const nextStep = 'The next message starts a new engine.';

/** Why an engine process ended that should not have, in a sentence. `lines` are the last ones of its stderr. */
export function causeOfDeath(
	code: number | null,
	signal: NodeJS.Signals | null,
	lines: readonly string[],
): Failure {
	const cause = lines.join('\n');
	if (signal === 'SIGKILL') {
		return {
			message: 'The engine was killed (SIGKILL): most likely out of memory.',
			hint: `${nextStep} A smaller model or context_length needs less memory.`,
			cause,
		};
	}
	const line = tellingLine(lines);
	if (signal && line && isGivingUp(line)) {
		return {
			message: `${gaveUp}: ${line.replace(/^what\(\):\s*/, '')}.`,
			hint: `${nextStep} If this happens again, the model file may be damaged: try another one.`,
			cause,
		};
	}
	const how = signal ? `crashed (${signal})` : code === 0 ? 'ended by itself' : `ended (exit code ${code})`;
	return {message: `The engine ${how}${line ? `: ${line}` : ''}.`, hint: nextStep, cause};
}

const gaveUp = 'The engine crashed because llama.cpp gave up';

/** The same when it was about to load the file `name`: a crash then says something about the file. */
export function whileLoading(failure: Failure, name: string): Failure {
	const {message} = failure;
	if (!message.includes('crashed')) return failure;
	return {
		...failure,
		message: message.startsWith(gaveUp)
			? message.replace(gaveUp, () => `llama.cpp gave up on ${name}`)
			: message,
		hint: 'The model file may be damaged or not supported: download it again or choose another one.',
	};
}

/** What llama.cpp prints before it aborts on purpose: a file or a request that it never expected. */
const isGivingUp = (line: string): boolean =>
	/GGML_ASSERT|GGML_ABORT|\.(?:cpp|c|cu|m):\d+: |what\(\):/.test(line);

function tellingLine(lines: readonly string[]): string | undefined {
	const newestFirst = [...lines].reverse();
	const line =
		newestFirst.find(text =>
			/GGML_ASSERT|GGML_ABORT|FATAL ERROR|\.(?:cpp|c|cu|m):\d+: fatal error/.test(text),
		) ??
		newestFirst.find(text => /terminate called|what\(\):|^\w*Error\b|: error/i.test(text)) ??
		newestFirst.find(text => /error|fail/i.test(text));
	// Assertions begin with the path on the machine where the library was built.
	return line
		?.trim()
		.replace(/^\/\S*\/(?=[^/]+:\d+: )/, '')
		.replace(/\.$/, '')
		.slice(0, 300);
}
