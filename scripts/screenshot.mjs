// Takes a picture of a real session: runs the built program in tmux, types, and draws what the terminal shows.
//   node scripts/screenshot.mjs [--out FILE.png] [--columns N] [--rows N] [--light] [LINE …]
// Each LINE is typed and sent; `key:C-c` presses a key of tmux's naming, `wait:TEXT` waits until TEXT is on the screen.
// Needs tmux and the font DejaVu Sans Mono.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {Resvg} from '@resvg/resvg-js';
import xterm from '@xterm/headless';

// The addon reads its tables wrongly out of a piece of Node's shared buffer pool: no pool, no pieces.
Buffer.poolSize = 0;
const {UnicodeGraphemesAddon} = (await import('@xterm/addon-unicode-graphemes')).default;

const readmeSession = [
	'What is EOS?',
	'wait:■ EOS',
	'/max_new_tokens 26',
	'What can I do in Paris?',
	'wait:26/26',
	'/continue',
];

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		out: {type: 'string', default: 'docs/chat.png'},
		columns: {type: 'string', default: '80'},
		rows: {type: 'string', default: '30'},
		light: {type: 'boolean', default: false},
	},
});
const [columns, rows] = [Number(values.columns), Number(values.rows)];
const home = mkdtempSync(path.join(tmpdir(), 'llama-chat-picture-'));
const tmux = (...args) =>
	execFileSync('tmux', ['-S', path.join(home, 'tmux'), '-f', '/dev/null', ...args], {encoding: 'utf8'});
const screen = () => tmux('capture-pane', '-p');

async function until(text) {
	for (let tries = 0; tries < 200; tries++) {
		if (screen().includes(text)) return;
		await sleep(50);
	}

	throw new Error(`"${text}" never came on the screen:\n${screen()}`);
}

try {
	const variables = {
		HOME: home,
		XDG_STATE_HOME: '',
		XDG_CONFIG_HOME: '',
		COLORTERM: 'truecolor',
		CI: 'false',
	};
	const assignments = Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
	tmux(
		'new-session',
		'-d',
		'-x',
		values.columns,
		'-y',
		values.rows,
		...assignments,
		`node ${path.resolve('dist/cli.js')} --temperature 0`,
	);
	await until('Message, or /help');
	for (const step of positionals.length > 0 ? positionals : readmeSession) {
		if (step.startsWith('wait:')) await until(step.slice(5));
		else if (step.startsWith('key:')) tmux('send-keys', step.slice(4));
		else tmux('send-keys', step, 'Enter');
		await sleep(400);
	}

	await sleep(1500);
	const [x, y] = tmux('display-message', '-p', '#{cursor_x} #{cursor_y}').split(' ').map(Number);
	writeFileSync(values.out, await picture(tmux('capture-pane', '-p', '-e'), {x, y}));
} finally {
	tmux('kill-server');
	rmSync(home, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
}

/** Terminal cells as SVG, and that as PNG. */
async function picture(output, cursor) {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	terminal.loadAddon(new UnicodeGraphemesAddon());
	await new Promise(resolve => terminal.write(output.replace(/\n$/, ''), resolve));
	const theme = values.light
		? {
				background: '#fdfdfd',
				foreground: '#24292f',
				palette: ['#24292f', '#cf222e', '#116329', '#7d4e00', '#0550ae', '#8250df', '#1b7c83', '#6e7781'],
			}
		: {
				background: '#16181d',
				foreground: '#d7dae0',
				palette: ['#000000', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'],
			};
	const [width, height, margin] = [9.03, 19, 14];
	const shapes = [];
	for (let row = 0; row < rows; row++) {
		const line = terminal.buffer.active.getLine(row);
		for (let column = 0; column < columns; column++) {
			const cell = line.getCell(column);
			if (cell.getWidth() === 0) continue;
			let color = cell.isFgPalette() ? theme.palette[cell.getFgColor() % 8] : theme.foreground;
			let background = cell.isBgPalette() ? theme.palette[cell.getBgColor() % 8] : undefined;
			if (cell.isInverse() || (cursor.x === column && cursor.y === row))
				[color, background] = [background ?? theme.background, color];
			const at = `x="${(column * width).toFixed(2)}" y="${row * height}"`;
			if (background)
				shapes.push(
					`<rect ${at} width="${width * cell.getWidth()}" height="${height}" fill="${background}"/>`,
				);
			const text = cell.getChars().replace(/[&<>]/g, character => `&#${character.codePointAt(0)};`);
			if (text.trim() === '') continue;
			const style = [
				cell.isBold() && 'font-weight="bold"',
				cell.isItalic() && 'font-style="italic"',
				cell.isUnderline() && 'text-decoration="underline"',
				cell.isDim() && 'opacity="0.6"',
			];
			shapes.push(
				`<text x="${(column * width).toFixed(2)}" y="${row * height + 14.5}" fill="${color}" ${style.filter(Boolean).join(' ')}>${text}</text>`,
			);
		}
	}

	const size = [columns * width + 2 * margin, rows * height + 2 * margin];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" font-family="DejaVu Sans Mono" font-size="15"><rect width="100%" height="100%" rx="8" fill="${theme.background}"/><g transform="translate(${margin} ${margin})">${shapes.join('')}</g></svg>`;
	return new Resvg(svg, {font: {loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans Mono'}})
		.render()
		.asPng();
}
