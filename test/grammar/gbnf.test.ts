import {describe, expect, test} from 'vitest';
import {checkGbnf} from '../../source/grammar/check-gbnf.js';

describe('a grammar that can be used', () => {
	test.each([
		'root ::= "yes" | "no"',
		'# a comment\nroot ::= answer "." # and one more\nanswer ::= [a-z]+ | [^"\\\\]{2,3}\n',
		'root ::=\n  "a" |\n  "b"\n',
		'root ::= ( "a"\n | "b" )* "\\n"\r\n',
		'root ::= <think> !<[12]>+ item{3} item{0,2} item{2,} .?\nitem ::= "\\x41" "\\u00e9" "\\U0001F600" [\\]\\[-]',
		'root ::= list\nlist ::= "(" (list ("," list)*)? ")"',
		'root ::= "" "a" | ',
		'root ::= a\na ::= b? "x" a | "y"\nb ::= "z"',
		'root ::= "é😀" [à-ü]',
	])('%j', text => expect(() => checkGbnf(text)).not.toThrow());
});

describe('one that cannot says where', () => {
	test.each([
		['root ::= "yes', 'line 1, column 10: A quoted text has no end'],
		['root ::= [a-z', 'line 1, column 10: A [ is not closed'],
		['root ::= ("a" | "b"', 'line 1, column 10: A ( is not closed'],
		['root ::= ("a" ]', 'line 1, column 15: A ) is missing here'],
		['root ::= "\\q"', 'line 1, column 11: \\q is no escape that is known'],
		['root ::= "a"\nitem = "b"', 'line 2, column 6: After the name item ::= is missing'],
		['root ::= "a"\n"b"', 'line 2, column 1: The name of a rule is missing here'],
		['root ::= itme\nitem ::= "x"', 'line 1, column 10: There is no rule called itme'],
		['item ::= "x"', 'line 1, column 1: There is no rule called root'],
		['', 'line 1, column 1: There is no rule called root'],
		['root ::= * "a"', 'line 1, column 10: There is nothing before * to repeat'],
		['root ::= "a"{,3}', 'line 1, column 14: A number is missing here'],
		['root ::= "a"{3', 'line 1, column 15: A } is missing here'],
		['root ::= "a"{3,2}', 'line 1, column 17: {3,2} is the wrong way round'],
		['root ::= "a"{1,99999}', 'line 1, column 16: More than 2000 times is too often'],
		['root ::= "a" ::= "b"', 'line 1, column 14: ":" is not expected here'],
		['root ::= <think', 'line 1, column 10: A token is written as <think> or <[1234]>'],
		['root ::= root "a"', 'line 1, column 10: The rule root begins with itself'],
		['root ::= a\na ::= b?  c\nb ::= "x"\nc ::= a', 'line 4, column 7: The rule a begins with itself'],
		['root ::= ("a"?)*', 'line 1, column 10: Something that may be nothing is repeated'],
		[`root ::= ${'('.repeat(1000)}`, 'Groups are nested too deeply'],
	])('%j', (text, reason) => {
		let thrown: unknown;
		try {
			checkGbnf(text);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toMatchObject({message: expect.stringContaining(reason), exitCode: 2});
	});
});
