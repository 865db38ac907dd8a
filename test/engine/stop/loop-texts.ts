/*
 * Texts for the loop guard: such as replies really are, with much in them that repeats, and runaway ones.
 */

const lines = (count: number, line: (index: number) => string): string =>
	Array.from({length: count}, (_, index) => line(index)).join('\n');

const animals = 'dog cat cow hen fox owl bee ant pig rat bat hare deer wolf bear seal crab toad'.split(' ');

/** None of these may end as a loop. */
export const legitimate: Readonly<Record<string, string>> = {
	'a numbered list': lines(
		60,
		index => `${index + 1}. A ${animals[index % animals.length]} of ${index * 7} years`,
	),
	'a list of short items': lines(100, index => `- ${animals[index % animals.length]}${index}`),
	'a list of open tasks': lines(40, () => '- [ ] TODO'),
	'a list of empty items': lines(80, index => `${index + 1}. `),
	counting: lines(500, index => `${index + 1}`),
	'counting in words': lines(300, index => `number ${index + 1}`),
	'counting with commas': Array.from({length: 600}, (_, index) => index).join(', '),
	'counting with numbered items': lines(500, index => `${index + 1}. Line ${index + 1}`),
	'a times table': lines(
		200,
		index =>
			`${(index % 20) + 1} x ${Math.floor(index / 20)} = ${((index % 20) + 1) * Math.floor(index / 20)}`,
	),
	'a wide table': `| ${'name | '.repeat(30)}\n|${'---|'.repeat(30)}\n${lines(12, index => `|${` ${index} |`.repeat(30)}`)}`,
	'a table of zeros': `| a | b | c |\n|---|---|---|\n${lines(100, () => '| 0 | 0 | 0 |')}`,
	'a table of equal words': `| day | meal |\n|---|---|\n${lines(31, () => '| Monday | Soup |')}`,
	'a rule': `Title\n${'='.repeat(200)}\n\n${'-'.repeat(300)}\n`,
	'a box': `${'+--------'.repeat(20)}+\n${lines(20, () => `|${'        |'.repeat(20)}`)}`,
	'a JSON array of equal objects': `[\n${lines(60, () => '  {"id": 0, "name": "", "active": false},')}\n]`,
	'a JSON array of equal people': `[${Array.from({length: 40}, () => '{"name": "Ann", "age": 42, "city": "Paris"}').join(', ')}]`,
	'a matrix of zeros': lines(30, () => `[${'0, '.repeat(30)}0],`),
	'code with repeated lines': `Here it is:\n\n\`\`\`python\ndef test():\n${lines(50, () => '    assert check(value) is None')}\n\`\`\`\n`,
	'code that is being written': `\`\`\`js\n${lines(45, () => "console.log('hello, world');")}`,
	'indented code': lines(20, () => '    return None\n\n    pass'),
	CSV: lines(150, () => '0,0,0,1,0,0'),
	binary: '01001000 '.repeat(250),
	hexadecimal: '0x00, '.repeat(300),
	'a poem with a refrain': lines(
		12,
		index =>
			`The ${animals[index]} came home on a winter day,\nand nobody heard what it had to say.\nOh sing, oh sing, for the night is long,\noh sing, oh sing, an old sad song.\n`,
	),
	'a round': lines(
		4,
		() =>
			'Row, row, row your boat,\ngently down the stream.\nMerrily, merrily, merrily, merrily,\nlife is but a dream.\n',
	),
	'a song that counts down': lines(
		40,
		index =>
			`${99 - index} bottles of milk on the wall, ${99 - index} bottles of milk.\nTake one down, pass it around, ${98 - index} bottles of milk on the wall.\n`,
	),
	laughter: `${'ha'.repeat(60)} ${'ha '.repeat(60)}`,
	'a long vowel': `N${'o'.repeat(300)}!`,
	dots: `Wait ${'. '.repeat(200)} ${'.'.repeat(300)}`,
	emoji: '🎉🎉🎉 '.repeat(100),
	'a checkerboard': lines(30, index => (index % 2 ? '■□' : '□■').repeat(15)),
	'a dialogue': lines(
		30,
		index => `${index % 2 ? 'Ann' : 'Bob'}: ${'Yes. No. Well. So? Hm. Oh!'.split(' ')[index % 6]}`,
	),
	'questions and answers that are alike': lines(
		30,
		index =>
			`Is ${index + 2} a prime number?\n${[2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31].includes(index + 2) ? 'Yes, it is.' : 'No, it is not.'}`,
	),
	'paragraphs that begin alike': lines(
		15,
		index =>
			`In the year ${1900 + index} there was a king who had a ${animals[index]}. He was kind and old, and he had all that he wanted.`,
	),
};

/** Each of these runs away: what it repeats, and the text. */
export const runaway: Readonly<Record<string, readonly [passage: string, text: string]>> = {
	'a sentence': ['I am a friendly assistant.', `Hello! ${'I am a friendly assistant. '.repeat(60)}`],
	'a sentence after much that is good': [
		'It is a good day.',
		`${lines(30, index => `${index}. The ${animals[index % 18]} is number ${index}.`)}\n${'It is a good day. '.repeat(60)}`,
	],
	'a word': ['the', `This is ${'the '.repeat(200)}`],
	'a word without spaces': ['na', 'na'.repeat(400)],
	'an item': ['#. Visit the museum.', lines(60, index => `${index + 1}. Visit the museum.`)],
	'a bulleted item': ['- Drink more water', lines(60, () => '- Drink more water')],
	'two items in turn': [
		'#. Visit the park.\n#. Visit the lake.',
		lines(80, index => `${index + 1}. Visit the ${index % 2 ? 'lake' : 'park'}.`),
	],
	'a paragraph': [
		'The sun went down behind the hills, and the farmer led the horses home. He was tired, and he wanted to sleep.',
		'The sun went down behind the hills, and the farmer led the horses home. He was tired, and he wanted to sleep.\n\n'.repeat(
			12,
		),
	],
	'a turn of both sides': [
		'User: Hello!\nAssistant: Hi there!',
		'User: Hello!\nAssistant: Hi there!\n'.repeat(40),
	],
	'a control token': ['<pad>', '<pad>'.repeat(500)],
	'a dash': ['-', '- '.repeat(3000)],
	'an empty row of a table': ['| | |', '| | |\n'.repeat(900)],
	'code without end': ['x = x + 1', `\`\`\`\n${'x = x + 1\n'.repeat(600)}`],
	Chinese: ['今天天气很好。', '今天天气很好。'.repeat(120)],
};
