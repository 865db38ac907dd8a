/** The page's whole style: nothing is loaded. Colours have a contrast of 4.5 and more in both schemes (WCAG 2.2 AA). */
export const style = `
:root {
	color-scheme: light dark;
	--page: #fdfdfc; --text: #1d2125; --soft: #5b6470; --line: #dfe2e6;
	--user: #eaf1fb; --code: #f2f3f5; --link: #0b5cad;
	--body: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
	--mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
	:root {
		--page: #15181c; --text: #e4e7eb; --soft: #9aa4b0; --line: #333941;
		--user: #1f2b3a; --code: #20242a; --link: #7db7f5;
	}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
	margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem;
	background: var(--page); color: var(--text);
	font: 1rem/1.6 var(--body); overflow-wrap: anywhere;
}
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
header p { color: var(--soft); margin: 0; }
h2 { color: var(--soft); font-size: .8125rem; font-weight: 600; letter-spacing: .02em; margin: 0 0 .375rem; }
h3, h4, h5, h6 { font-size: 1.0625rem; line-height: 1.35; margin: 1.25em 0 .5em; }
h3 { font-size: 1.25rem; }
section { margin: 0 0 1.5rem; }
.user > div { background: var(--user); border-radius: .75rem; padding: .75rem 1rem; }
.plain { white-space: pre-wrap; }
.body > :first-child { margin-top: 0; }
.body > :last-child { margin-bottom: 0; }
p, ul, ol, blockquote, pre, .wide { margin: 0 0 .875em; }
ul, ol { padding-left: 1.6em; }
li > p { margin: 0 0 .375em; }
blockquote { border-left: 3px solid var(--line); color: var(--soft); margin-left: 0; padding-left: 1em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
a { color: var(--link); text-underline-offset: .15em; }
code, pre { font-family: var(--mono); font-size: .875em; }
code { background: var(--code); border-radius: .25em; padding: .1em .3em; }
pre {
	background: var(--code); border: 1px solid var(--line); border-radius: .5rem;
	line-height: 1.5; overflow-x: auto; overflow-wrap: normal; padding: .75rem 1rem; tab-size: 4;
}
pre code { background: none; font-size: inherit; padding: 0; }
pre[data-language]::before {
	color: var(--soft); content: attr(data-language); display: block;
	font: .75rem/1 var(--body); margin-bottom: .625rem;
}
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9375em; }
th, td { border: 1px solid var(--line); overflow-wrap: normal; padding: .35em .7em; text-align: left; vertical-align: top; }
th { background: var(--code); }
td[align="right"], th[align="right"] { text-align: right; }
td[align="center"], th[align="center"] { text-align: center; }
.facts { color: var(--soft); font-size: .875rem; }
.facts dl { display: grid; gap: .125rem 1rem; grid-template-columns: max-content minmax(0, 1fr); margin: 0; }
.facts dt, .facts dd { margin: 0; }
.facts dd { color: var(--text); font-family: var(--mono); font-size: .8125rem; line-height: 1.7; }
.system > div { border-left: 3px solid var(--line); color: var(--soft); padding-left: 1em; }
details { color: var(--soft); font-size: .9375rem; margin-bottom: .75rem; }
summary { cursor: pointer; }
details > div { border-left: 3px solid var(--line); margin-top: .375rem; padding-left: 1em; }
.ending { color: var(--soft); font-size: .8125rem; margin: .625rem 0 0; }
.none { color: var(--soft); }
@media (max-width: 30rem) {
	body { padding: 1.25rem .875rem 3rem; }
	.facts dl { grid-template-columns: minmax(0, 1fr); }
	.facts dd { margin-bottom: .375rem; }
}
@media print {
	body { max-width: none; padding: 0; }
	pre { white-space: pre-wrap; }
}
`.replaceAll('\t', '');
