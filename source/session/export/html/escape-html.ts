/** Text as HTML shows it, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, character => entities[character]!);

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
