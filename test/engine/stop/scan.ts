import type {TextScanner} from '../../../source/engine/stop/text-scanner.js';

/** Puts a text through a scanner in pieces; says what came out and why it ended. */
export function scan(scanner: TextScanner, pieces: Iterable<string>) {
	let text = '';
	for (const piece of pieces) text += scanner.push(piece);
	return {text: text + scanner.end(), reason: scanner.stop?.reason, stop: scanner.stop};
}

/** The same text cut in every two pieces, in single characters, and whole. */
export function* cuts(text: string): Generator<string[]> {
	yield [...text];
	for (let at = 0; at <= text.length; at++) yield [text.slice(0, at), text.slice(at)];
}
