/**
 * The body of a response, chunk by chunk. It ends when the signal aborts: undici leaves a reader waiting for ever who
 * aborts when all bytes have come and the end has not (Node 20: the stream is then neither closed nor failed).
 */
export async function* readBody({body}: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
	if (!body) return;
	const reader = body.getReader();
	const cancel = () => void reader.cancel().catch(() => undefined);
	signal.addEventListener('abort', cancel);
	try {
		signal.throwIfAborted();
		for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
		signal.throwIfAborted();
	} finally {
		signal.removeEventListener('abort', cancel);
	}
}
