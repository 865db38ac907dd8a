import type {SettingValues} from '../../settings/table.js';
import type {Row} from './rows.js';
import {type BatchOptions, type RowResult, runBatch} from './run-batch.js';

/** One side of a comparison: what is in force for its replies, and what brings the model to it. */
export type Side = Omit<BatchOptions, 'engine' | 'parallel' | 'signal' | 'onTokens' | 'categorize'> & {
	readonly settings: SettingValues;
	bring(): Promise<void>;
};

export type RowPair = {
	readonly id: string;
	readonly a: RowResult;
	readonly b: RowResult;
	readonly equal: boolean;
};

/**
 * Replies to rows under two settings, in the rows' order, one at a time. Where both sides can share a context they take
 * turns, so that each finds the same KV cache: the other's prompt is its own. Else all rows of one side come first.
 * Ends early when it is aborted.
 */
export async function* compareRows(
	rows: readonly Row[],
	[a, b]: readonly [Side, Side],
	{isShared, ...options}: Pick<BatchOptions, 'engine' | 'signal' | 'onTokens'> & {readonly isShared: boolean},
): AsyncGenerator<RowPair> {
	const one = async (row: Row, side: Side) => {
		for await (const result of runBatch([row], {...options, ...side, parallel: 1})) return result;
		return undefined;
	};
	await a.bring();
	const first: RowResult[] = [];
	for (const row of isShared ? [] : rows) {
		const result = await one(row, a);
		if (!result) return;
		first.push(result);
	}
	if (!isShared) await b.bring();
	for (const [index, row] of rows.entries()) {
		const left = first[index] ?? (await one(row, a));
		const right = left && (await one(row, b));
		if (!left || !right) return;
		yield {id: row.id, a: left, b: right, equal: isEqual(left, right)};
	}
}

/** Whether both said the same; a row without a reply is equal to nothing. */
const isEqual = (a: RowResult, b: RowResult): boolean =>
	'reply' in a && 'reply' in b && a.reply.text === b.reply.text && a.reply.thought === b.reply.thought;
