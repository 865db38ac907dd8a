import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {App} from '../../source/ui/App.js';
import {Controller} from '../../source/ui/controller.js';
import {createEditor} from '../../source/ui/editor/editor.js';
import {key} from '../../source/ui/keys/events.js';
import {Transcript} from '../../source/ui/transcript/store.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

test('frames as text: what was said, suggestions, what goes on, and nothing of the prompt at the end', async () => {
	const chat = new Chat({
		engine: new ScriptedEngine([{pieces: ['Hello.']}]),
		modelPath: '/m.gguf',
		layers: {},
	});
	const transcript = new Transcript({columns: 60});
	const controller = new Controller({
		chat,
		transcript,
		echoes: true,
		context: {chat, keys: [], prompts: new SavedPrompts('/nowhere'), save: async () => {}},
		copy: () => {},
		clearScreen: () => {},
		exit: () => {},
		now: () => 0,
	});
	const editor = createEditor({complete: controller.complete, columns: 60, rows: 24});
	const {lastFrame, unmount} = render(
		<App {...{chat, controller, editor, transcript}} onWriter={() => {}} />,
	);
	const drawn = () => new Promise(resolve => setImmediate(resolve));
	expect(lastFrame()).toContain('> Message, or /help');

	editor.handle({type: 'text', text: '/und'});
	await drawn();
	expect(lastFrame()).toMatch(/> \/und\n {2}\/undo \[N\] {2}Takes back/);
	editor.handle(key('c', {ctrl: true}));

	await controller.submit('hi');
	transcript.flush();
	await drawn();
	expect(lastFrame()).toContain('> hi\n\nHello.\n■ EOS <|im_end|> (id 2)');
	expect(lastFrame()).toContain("Scripted · model's template");

	controller.leave();
	await drawn();
	expect(lastFrame()).not.toMatch(/Message, or|Scripted/);
	unmount();
});
