import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {type Environment, hubFromEnvironment} from '../../source/hub/environment.js';
import {isExempt} from '../../source/hub/proxy.js';
import {self} from '../helpers/hub.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const {path: home} = temporaryDirectory();
const hub = (environment: Environment, more = {}) =>
	hubFromEnvironment(environment, {home, version: '1', self, ...more});

describe('where things are', () => {
	const cache = path.join(home, '.cache', 'huggingface');
	test.each<[Environment, string]>([
		[{}, path.join(cache, 'hub')],
		[{XDG_CACHE_HOME: '/x'}, '/x/huggingface/hub'],
		[{XDG_CACHE_HOME: 'relative'}, path.join(cache, 'hub')],
		[{XDG_CACHE_HOME: '/x', HF_HOME: '/h'}, '/h/hub'],
		[{HF_HOME: '~/h'}, path.join(home, 'h', 'hub')],
		[{HF_HOME: '/h', HUGGINGFACE_HUB_CACHE: '/old'}, '/old'],
		[{HUGGINGFACE_HUB_CACHE: '/old', HF_HUB_CACHE: '/new'}, '/new'],
		[{HF_HUB_CACHE: '/new', LLAMA_CACHE: '/llama'}, '/llama'],
		[{HF_HUB_CACHE: ''}, path.join(cache, 'hub')],
	])('the cache: %j', (environment, folder) => {
		expect(hub(environment).folders.cache).toBe(folder);
	});

	test('the endpoint', () => {
		expect(hub({}).endpoint).toBe('https://huggingface.co');
		expect(hub({HF_ENDPOINT: 'http://a/b/'}).endpoint).toBe('http://a/b');
		expect(hub({HF_ENDPOINT: 'http://a', MODEL_ENDPOINT: 'http://b'}).endpoint).toBe('http://b');
		expect(() => hub({HF_ENDPOINT: 'a'})).toThrow(/not a web address/);
	});

	test('offline', () => {
		expect(
			[{}, {HF_HUB_OFFLINE: '0'}, {HF_HUB_OFFLINE: '1'}, {HF_HUB_OFFLINE: 'true'}].map(
				env => hub(env).isOffline,
			),
		).toEqual([false, false, true, true]);
		expect(hub({}, {offline: true}).isOffline).toBe(true);
	});
});

describe('the token', () => {
	const tokenFile = path.join(home, 'hf', 'token');
	mkdirSync(path.dirname(tokenFile), {recursive: true});
	writeFileSync(tokenFile, 'hf_fromTheHomeFile\n');
	const other = path.join(home, 'other-token');
	writeFileSync(other, '  hf_fromTheNamedFile  ');
	const HF_HOME = path.dirname(tokenFile);

	test.each<[Environment, object, string | undefined, string | undefined]>([
		[{}, {}, undefined, undefined],
		[{HF_HOME}, {}, 'hf_fromTheHomeFile', tokenFile],
		[{HF_HOME, HF_TOKEN_PATH: other}, {}, 'hf_fromTheNamedFile', other],
		[{HF_HOME, HF_TOKEN_PATH: '/nowhere'}, {}, 'hf_fromTheHomeFile', tokenFile],
		[{HF_HOME, HUGGING_FACE_HUB_TOKEN: 'hf_old'}, {}, 'hf_old', 'HUGGING_FACE_HUB_TOKEN'],
		[{HUGGING_FACE_HUB_TOKEN: 'hf_old', HF_TOKEN: 'hf_new'}, {}, 'hf_new', 'HF_TOKEN'],
		[{HF_TOKEN: ' '}, {}, undefined, undefined],
		[{HF_TOKEN: 'hf_new'}, {token: 'hf_flag'}, 'hf_flag', '--hf-token'],
	])('comes from %j %j', (environment, more, secret, source) => {
		const {token} = hub(environment, more);
		expect([token?.reveal(), token?.source]).toEqual([secret, source]);
	});

	test('cannot be printed by accident', () => {
		const {token} = hub({HF_TOKEN: 'hf_abcdefghijklmnop'});
		const shown = [
			`${token}`,
			JSON.stringify({token}),
			inspect(hub({HF_TOKEN: 'hf_abcdefghijklmnop'})),
			inspect(token, {showHidden: true}),
		];
		for (const text of shown) expect(text).not.toContain('lmnop');
		expect(`${token}`).toBe('…mnop');
		expect(`${hub({HF_TOKEN: 'hf_short'}).token}`).toBe('…');
	});

	test('that is none is refused without being repeated', () => {
		for (const bad of ['hf_a\nhf_b', 'hf_ä', `${'x'.repeat(600)}`]) {
			expect(() => hub({HF_TOKEN: bad})).toThrow(/HF_TOKEN holds is not an access token/);
			expect(() => hub({HF_TOKEN: bad})).not.toThrow(bad);
		}
	});
});

test.each([
	['https://huggingface.co/x', '', false],
	['https://huggingface.co/x', '*', true],
	['https://huggingface.co/x', 'example.org, huggingface.co', true],
	['https://cdn.huggingface.co/x', '.huggingface.co', true],
	['https://cdn.huggingface.co/x', '*.huggingface.co', true],
	['https://nothuggingface.co/x', 'huggingface.co', false],
	['http://127.0.0.1:80/', '127.0.0.1', true],
	['http://localhost:81/', 'localhost:80', false],
	['https://a:443/', 'A:443', true],
	['http://[::1]:5/', '::1', true],
	['http://[::1]:5/', '[::1]:6', false],
	['http://[::1]:5/', '[::1]:5', true],
])('NO_PROXY: %s %s', (url, list, expected) => {
	expect(isExempt(new URL(url), list)).toBe(expected);
});
