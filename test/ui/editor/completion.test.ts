import {describe, expect, it} from 'vitest';
import {
	accept,
	type Candidate,
	type Completion,
	closedCompletion,
	dismiss,
	isOpen,
	select,
	suggest,
	tab,
	visibleCandidates,
} from '../../../source/ui/editor/completion.js';

const names = ['/model', '/models', '/help', '/set'];
const complete = (before: string): readonly Candidate[] => {
	const word = /\S*$/.exec(before)![0];
	const all = before.includes(' ') ? ['top_k', 'top_p'] : names;
	return all.filter(name => name.startsWith(word)).map(value => ({value, help: `about ${value}`}));
};
const suggested = (text: string, completion = closedCompletion) =>
	suggest(completion, text, text.length, complete);
const values = ({candidates}: Completion) => candidates.map(({value}) => value);

describe('suggestions', () => {
	it('open by themselves for a slash command', () => {
		expect(values(suggested('/'))).toEqual(names);
		expect(values(suggested('/m'))).toEqual(['/model', '/models']);
		expect(values(suggested('/set to'))).toEqual(['top_k', 'top_p']);
	});
	it.each(['', 'hello', ' /m', 'a\n/m', '/m\nb', '/nothing'])('do not open for %j', text => {
		expect(isOpen(suggested(text))).toBe(false);
	});
	it('close when the command is written and can be nothing else', () => {
		expect(isOpen(suggested('/help'))).toBe(false);
		expect(isOpen(suggested('/model'))).toBe(true);
	});
	it('do not open while the cursor is elsewhere', () => {
		expect(isOpen(suggest(closedCompletion, '/model', 2, complete))).toBe(false);
	});
	it('stay closed after Esc until the command is given up', () => {
		const dismissed = dismiss();
		expect(isOpen(suggested('/mo', dismissed))).toBe(false);
		const given = suggested('', dismissed);
		expect(isOpen(suggested('/', given))).toBe(true);
	});
});

describe('Tab', () => {
	it('writes what all candidates agree on, then selects', () => {
		const first = tab(suggested('/m'), '/m', complete);
		expect(first.replacement).toBe('/model');
		const second = tab(first.completion, '/model', complete);
		expect(second.replacement).toBeUndefined();
		expect(second.completion.selected).toBe(0);
		expect(tab(second.completion, '/model', complete).completion.selected).toBe(1);
	});
	it('takes the only candidate whole, and a space', () => {
		expect(tab(suggested('/he'), '/he', complete)).toEqual({
			completion: closedCompletion,
			replacement: '/help ',
		});
	});
	it('completes the last word only', () => {
		expect(tab(closedCompletion, '/set t', complete)).toMatchObject({replacement: 'top_'});
	});
	it('opens the list where there is nothing to agree on', () => {
		const {completion, replacement} = tab(dismiss(), '/', complete);
		expect(replacement).toBeUndefined();
		expect(values(completion)).toEqual(names);
		expect(completion.selected).toBe(-1);
	});
	it('without candidates does nothing', () => {
		expect(tab(closedCompletion, 'hello x', () => [])).toEqual({completion: closedCompletion});
	});
	it('never takes half a character', () => {
		const emoji = () => [{value: 'x😀'}, {value: 'x😁'}];
		expect(tab(closedCompletion, '', emoji).replacement).toBe('x');
	});
	it('does not replace a word by a shorter or another one', () => {
		const aliases = () => [{value: '/exit'}, {value: '/export'}];
		expect(tab(suggest(closedCompletion, '/q', 2, aliases), '/q', aliases).replacement).toBeUndefined();
	});
});

describe('the selection', () => {
	it('goes round, through none', () => {
		let completion = suggested('/m');
		const around = ([1, 1, 1, -1, -1, -1] as const).map(step => {
			completion = select(completion, step);
			return completion.selected;
		});
		expect(around).toEqual([0, 1, -1, 1, 0, -1]);
	});
	it('is what Enter takes, unless it is written already', () => {
		expect(accept({...suggested('/m'), selected: 1}, '/m')).toBe('/models ');
		expect(accept({...suggested('/model'), selected: 0}, '/model')).toBeUndefined();
		expect(accept(suggested('/m'), '/m')).toBeUndefined();
	});
	it('is always visible', () => {
		const candidates = Array.from({length: 9}, (_, index) => ({value: `${index}`}));
		for (let selected = -1; selected < 9; selected++) {
			const {first, candidates: shown} = visibleCandidates({...closedCompletion, candidates, selected}, 4);
			expect(shown).toHaveLength(4);
			expect(selected < 0 || (selected >= first && selected < first + 4)).toBe(true);
		}
	});
});
