/** The same numbers each time: a failure can be repeated. */
export function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return below => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return (state >>> 8) % below;
	};
}

const pieces = [
	...[
		'word',
		'another one',
		'supercalifragilistic',
		'1',
		'你好世界',
		'안녕',
		'مرحبا',
		'שלום',
		'ไทย',
		'नमस्ते',
		'é',
		'e\u0301',
	],
	...[
		'👩‍👩‍👧',
		'❤️',
		'🇩🇪',
		'👍🏽',
		'1️⃣',
		'\u200B',
		'\u200D',
		'\u0301\u0302\u0303',
		'\uFEFF',
		'\u00AD',
		'\u1100\u1161',
		'\uD83D',
	],
	...[' ', '  ', '    ', '\n', '\n\n', '\n\n\n', '\t', '\r\n', '\\', '\\\n'],
	...[
		'*',
		'**',
		'_',
		'__',
		'~~',
		'`',
		'``',
		'```',
		'```js\n',
		'~~~',
		'#',
		'## ',
		'> ',
		'>>> ',
		'- ',
		'* ',
		'1. ',
		'27) ',
		'- [ ] ',
	],
	...[
		'---',
		'===',
		'|',
		'| a | b |\n|---|:-:|\n| 1 | 2 |\n',
		'|-|-|',
		'[',
		']',
		'](',
		')',
		'![',
		'<b>',
		'</b>',
		'<br>',
		'<!-- ',
		'-->',
	],
	...[
		'&amp;',
		'&#27;',
		'<https://x.y/z>',
		'http://x.y/?q=1&r=2',
		'[t](http://a.b "c")',
		'![alt](i.png)',
		'[r]: http://d.e',
		'[r]',
	],
	...['\u001B', '\u001B[2J', '\u001B]0;x\u0007', '\u009B31m', '\u0007', '\u202E'],
];

/** Text made of everything that means something to Markdown or to a terminal. */
export function junk(random: (below: number) => number, length: number): string {
	let text = '';
	for (let n = 0; n < length; n++) text += pieces[random(pieces.length)];
	return text;
}
