import {expect, test} from 'vitest';
import {templateProblem} from '../../source/templates/check.js';

test.each([
	['{% for m in messages %}\n{{ m.content }}', 'line 1: {% for %} is never closed with {% endfor %}'],
	[
		'a\n{% if x %}b{% endfor %}',
		'line 2: {% endfor %} stands where {% endif %} must close the {% if %} of line 2',
	],
	['{% endif %}', 'line 1: {% endif %} closes nothing'],
	['a\n\n{{ m.content', 'line 3: {{ is never closed'],
	['{% if x', 'line 1: {% is never closed'],
	['{# note', 'line 1: {# is never closed'],
	['{% elif x %}', 'line 1: {% elif %} stands outside of any {% if %}'],
	['{% for m in messages %}{% endfor %}{% break %}', 'line 1: {% break %} stands outside of any {% for %}'],
	['{% fro m in messages %}', 'line 1: {% fro %} is no tag that chat templates know'],
	['{% set x %}text', 'line 1: {% set %} is never closed with {% endset %}'],
])('%j', (template, problem) => expect(templateProblem(template)).toBe(problem));

test.each([
	"{{ '%}' }}{% if '{%' in x %}{{ '}}' }}{% endif %}",
	"{% set roles = {'user': 'a', 'assistant': {'x': 'b'}} %}{{ {'a': 1}['a'] }}",
	'{%- for m in messages -%}{% if m.role == "user" %}{% continue %}{% else %}{{- m.content -}}{% endif %}{%- endfor -%}',
	'{# {% for %} {{ #}{% set x %}text{% endset %}{{ x }}',
	'{% macro say(text) %}{{ text }}{% endmacro %}{{ say("a") }}',
])('%j is whole', template => expect(templateProblem(template)).toBeUndefined());

test('what only the Jinja library finds is told too', () => {
	expect(templateProblem('{{ 1 + }}')).toMatch(/\S/);
});
