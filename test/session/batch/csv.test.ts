import {expect, test} from 'vitest';
import {readCsv} from '../../../source/session/batch/csv.js';

test.each<[string, string[][]]>([
	['', []],
	[
		'a,b\n1,2\n',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	[
		'a,b\r\n1,2',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	['a\rb', [['a'], ['b']]],
	['\uFEFFa,b', [['a', 'b']]],
	['"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
	[
		'a,\n,b\n',
		[
			['a', ''],
			['', 'b'],
		],
	],
	['a,', [['a', '']]],
	[',', [['', '']]],
	['\n\na\n\n', [['a']]],
	['"never closed,\nb', [['never closed,\nb']]],
	['"a"b,c', [['ab', 'c']]],
	['"",x', [['', 'x']]],
])('%j', (text, records) => expect([...readCsv(text)]).toEqual(records));
