import {describe, expect, test} from 'vitest';
import type {Reply} from '../../../source/session/conversation.js';
import {childrenOf, newestBelow, pathOf} from '../../../source/session/tree/path.js';
import {emptyTree, root, type Tree, type TreeAction, treeReducer} from '../../../source/session/tree/tree.js';

const reply = (text: string) => ({text}) as Reply;
const ask = (user: string): TreeAction => ({type: 'ask', user, at: 1});
const answer = (parent: number, text: string): TreeAction => ({
	type: 'reply',
	parent,
	at: 2,
	reply: reply(text),
});
const go = (to: number): TreeAction => ({type: 'go', to});
const after = (...actions: TreeAction[]): Tree => actions.reduce(treeReducer, emptyTree);
const words = (tree: Tree) => pathOf(tree).map(turn => `${turn.user}>${turn.reply?.text ?? ''}`);

const twoTurns = [ask('one'), answer(1, 'A'), ask('two'), answer(3, 'B')];

describe('the tree of a conversation', () => {
	test('turns follow each other, ids count up', () => {
		const tree = after(...twoTurns);
		expect(words(tree)).toEqual(['one>A', 'two>B']);
		expect(pathOf(tree)).toMatchObject([
			{id: 1, replyId: 2},
			{id: 3, replyId: 4},
		]);
	});

	test('another answer is a sibling, and the one before stays', () => {
		const tree = after(...twoTurns, answer(3, 'C'));
		expect(words(tree)).toEqual(['one>A', 'two>C']);
		expect(words(treeReducer(tree, go(4)))).toEqual(['one>A', 'two>B']);
		expect(childrenOf(tree).get(3)).toMatchObject([{id: 4}, {id: 5}]);
	});

	test('going back deletes nothing; what is said then is a branch', () => {
		const tree = after(...twoTurns, go(2), ask('three'), answer(5, 'C'));
		expect(words(tree)).toEqual(['one>A', 'three>C']);
		expect(tree.nodes.size).toBe(6);
		expect(words({...tree, head: 4})).toEqual(['one>A', 'two>B']);
	});

	test('a message without a reply is a turn of its own', () => {
		expect(words(after(ask('one'), ask('two'), answer(2, 'B')))).toEqual(['one>', 'two>B']);
	});

	test('moving remembers where it was, and ignores what does not exist', () => {
		const tree = after(...twoTurns);
		expect(treeReducer(tree, go(99))).toBe(tree);
		expect(treeReducer(tree, go(4))).toBe(tree);
		expect(treeReducer(tree, go(root))).toMatchObject({head: root, before: 4});
	});

	test('the newest branch through a node', () => {
		const tree = after(...twoTurns, answer(3, 'C'), go(2), ask('three'));
		expect(newestBelow(tree, 1)).toBe(6);
		expect(newestBelow(tree, 3)).toBe(5);
		expect(newestBelow(tree, 4)).toBe(4);
	});

	test('an id is never given twice, and a change makes a new tree', () => {
		const before = after(...twoTurns);
		const tree = treeReducer(treeReducer(before, go(root)), ask('three'));
		expect(tree.last).toBe(5);
		expect(before.nodes.size).toBe(4);
		expect(treeReducer(tree, {type: 'clear'})).toBe(emptyTree);
	});

	test('a circle in a damaged tree ends', () => {
		const nodes = new Map([[3, {type: 'user', id: 3, parent: 3, at: 0, text: 'x'}]] as const);
		expect(pathOf({nodes, head: 3, before: root, last: 3})).toEqual([]);
	});
});
