import {ChatError} from './errors.js';

/** More than any context holds; reading on would only fill the memory. */
const maxBytes = 64 * 1024 * 1024;

export type PipedText = {
	readonly text: string /** Whether bytes that are not UTF-8 were replaced by U+FFFD. */;
	readonly damaged: boolean;
};

/** Reads a pipe to its end as UTF-8. Throws ChatError when it is larger than 64 MB. */
export async function readPiped(stdin: AsyncIterable<Uint8Array>): Promise<PipedText> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of stdin) {
		bytes += chunk.length;
		if (bytes > maxBytes) {
			throw new ChatError('More than 64 MB came on stdin, and no model holds that much.', {
				hint: 'Pipe in a part of it, for example with head or grep.',
			});
		}

		chunks.push(chunk);
	}

	const data = Buffer.concat(chunks);
	const text = new TextDecoder('utf-8', {ignoreBOM: false}).decode(data);
	return {text, damaged: text.includes('\uFFFD') && !data.includes('\uFFFD')};
}
