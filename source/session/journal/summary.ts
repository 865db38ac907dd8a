import {printableLine} from '../../printable.js';
import {pathOf} from '../tree/path.js';
import type {Journal} from './parse.js';

/** What a list says of a conversation. Texts are printable. */
export type Summary = {
	readonly id: string;
	/** What the person called it, else its first words. */
	readonly name: string;
	readonly isNamed: boolean;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** When it was last written. */
	readonly changed: number;
	/** Name of the model that answered last; '' when none did. */
	readonly model: string;
	/** Turns of the current path. */
	readonly turns: number;
	/** What was said on all paths, a message a line, for searching and a first look: at most `mostText` characters. */
	readonly text: string;
};

const mostName = 70;
/** Of one conversation; a longer one is found by its first part. */
const mostText = 200_000;

export function summaryOf(id: string, {title, header, tree}: Journal, changed: number): Summary {
	const path = pathOf(tree);
	const nodes = [...tree.nodes.values()];
	const first = nodes.find(node => node.type === 'user');
	const isNamed = title.trim() !== '';
	return {
		id,
		name: short(isNamed ? title : (first?.text ?? '')),
		isNamed,
		created: header.created,
		changed,
		model: short(path.findLast(({reply}) => reply?.run)?.reply?.run?.model.name ?? ''),
		turns: path.length,
		text: saidIn(nodes.map(node => (node.type === 'user' ? node.text : node.reply.text))),
	};
}

function saidIn(texts: readonly string[]): string {
	let room = mostText;
	const parts: string[] = [];
	for (const text of texts) {
		if (room <= 0) break;
		parts.push(printableLine(text.slice(0, room)));
		room -= text.length;
	}

	return parts.join('\n');
}

function short(text: string): string {
	const line = printableLine(text.slice(0, 10 * mostName))
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length > mostName ? `${line.slice(0, mostName - 1)}…` : line;
}
