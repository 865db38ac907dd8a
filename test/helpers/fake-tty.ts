import {EventEmitter} from 'node:events';

type Write = (data: string | Uint8Array, encoding?: unknown, done?: unknown) => boolean;

/** As much of a terminal's stdout as Ink and we use; what is written goes to `receive`. */
export function fakeStdout(
	columns: number,
	rows: number,
	receive: (text: string) => void,
): NodeJS.WriteStream {
	const decoder = new TextDecoder();
	const write: Write = (data, encoding, done) => {
		receive(typeof data === 'string' ? data : decoder.decode(data, {stream: true}));
		const callback = typeof encoding === 'function' ? encoding : done;
		if (typeof callback === 'function') queueMicrotask(() => callback());
		return true;
	};
	const stream = Object.assign(new EventEmitter().setMaxListeners(0), {
		isTTY: true,
		writable: true,
		columns,
		rows,
		write,
		end: () => stream,
		getWindowSize: () => [stream.columns, stream.rows],
		getColorDepth: () => 8,
		hasColors: () => true,
	});
	return stream as unknown as NodeJS.WriteStream;
}

/** As much of a terminal's stdin as Ink and our key layer use. */
export class FakeInput extends EventEmitter {
	readonly isTTY = true;
	isRaw = false;
	private encoding: BufferEncoding | undefined;
	private readonly queue: Array<string | Buffer> = [];

	receive(input: string | Uint8Array): void {
		const bytes = Buffer.from(input as Uint8Array);
		const chunk = this.encoding ? bytes.toString(this.encoding) : bytes;
		if (this.listenerCount('readable') > 0) {
			this.queue.push(chunk);
			this.emit('readable');
		}
		this.emit('data', chunk);
	}

	read(): string | Buffer | null {
		return this.queue.shift() ?? null;
	}

	unshift(chunk: string | Buffer): void {
		this.queue.unshift(chunk);
	}

	setEncoding(encoding: BufferEncoding): this {
		this.encoding = encoding;
		return this;
	}

	setRawMode(isRaw: boolean): this {
		this.isRaw = isRaw;
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}

	resume(): this {
		return this;
	}

	pause(): this {
		return this;
	}
}
