import {createHash} from 'node:crypto';
import {type Passage, type Story, storyOf} from '../story.js';
import type {ExportFormat} from '../types.js';
import {escapeHtml} from './escape-html.js';
import {markdownHtml} from './markdown-html.js';
import {style} from './style.js';

/** A page that stands alone: no script, nothing loaded, light and dark as the reader's system is. */
export const html: ExportFormat = {
	name: 'html',
	extensions: ['html', 'htm'],
	write: ([conversation], parts) => page(storyOf(conversation!, parts)),
};

/** Should anything in the page be active after all: the browser runs and loads nothing but this one style. */
const policy = [
	"default-src 'none'",
	`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

const page = ({title, subtitle, passages}: Story): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}</p>
</header>
<main>
${passages.map(passageHtml).join('\n')}
</main>
</body>
</html>
`;

function passageHtml(passage: Passage): string {
	switch (passage.type) {
		case 'facts': {
			const rows = [...passage.facts].map(
				([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
			);
			return section('facts', passage.isChange ? 'From here on' : '', `<dl>${rows.join('')}</dl>`);
		}

		case 'system':
			return section('system', passage.isChange ? 'System, from here on' : 'System', plain(passage.text));
		case 'user':
			return section('user', 'You', plain(passage.text));
		case 'reply': {
			const {thought, text, ending} = passage;
			return section(
				'assistant',
				'Assistant',
				thought === '' ? '' : `<details><summary>Thinking</summary>${plain(thought)}</details>\n`,
				text === ''
					? '<p class="none">No text.</p>'
					: `<div class="body" dir="auto">${markdownHtml(text)}</div>`,
				ending === '' ? '' : `\n<p class="ending">${escapeHtml(ending)}</p>`,
			);
		}
	}
}

/** As it was typed. */
const plain = (text: string): string =>
	text === '' ? '<p class="none">None.</p>' : `<div class="plain" dir="auto">${escapeHtml(text)}</div>`;

const section = (kind: string, heading: string, ...content: readonly string[]): string =>
	`<section class="${kind}">\n${heading === '' ? '' : `<h2>${heading}</h2>\n`}${content.join('')}\n</section>`;
