/** What a hostile model or file would put into a conversation. Whatever runs sets the title of the page. */
const ran = "document.title='RAN'";

export const hostileSnippets: readonly string[] = [
	`<script>${ran}</script>`,
	`<img src=x onerror="${ran}">`,
	`<svg/onload=${ran}>`,
	`<details open ontoggle=${ran}>`,
	`<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`,
	`<style>@import url(https://evil.example/x.css)</style>`,
	'<meta http-equiv="refresh" content="0;url=https://evil.example/">',
	'<base href="https://evil.example/"><form action="/x"><input autofocus onfocus=alert(1)>',
	'</code></pre></section></main></style></title><!--',
	`<a href="javascript:${ran}">x</a>`,
	`[a](javascript:${ran})`,
	`[b](JaVaScRiPt&colon;${ran})`,
	`[c](java\tscript:${ran})`,
	`[d](data:text/html,<script>${ran}</script>)`,
	`[e](https://ok.example/"onmouseover="${ran})`,
	`[f](<https://ok.example/'><script>${ran}</script>> "title\\"onclick=${ran}")`,
	`[g][h]\n\n[h]: javascript:${ran} "x"`,
	`<javascript:${ran}>`,
	'![pixel](https://evil.example/pixel.png)',
	`![" onerror="${ran}](x "y")`,
	'`` <b>`` ``',
	`\`\`\`"><script>${ran}</script>\ncode\n\`\`\``,
	`| a | b |\n|---|:-:|\n| <script>${ran}</script> | \`<b>\` |`,
	'- [ ] <b>open</b>\n- [x] done',
	'\u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007 \u009B1m',
	'\u202Ereversed\u202C \u2066isolated\u2069 \u200F',
	'&lt;script&gt; &#60;script&#62; &amp;lt; &colon;',
	'x\u0000y\u0008\u007F',
	'\uD800 lone',
	'# one\n\ntwo\n===\n\n> quote\n\n1. a\n   - b',
];

/** Lines that a page of a book would be full of, many times. */
export const manyLines = (count: number): string =>
	Array.from(
		{length: count},
		(_, index) => `line ${index} <b>bold</b> \u001B[3${index % 8}mcolour\u001B[0m`,
	).join('\n');
