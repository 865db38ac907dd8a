import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import path from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {downloaded, fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken} from '../helpers/hub-server.js';
import {startProgram} from '../helpers/program.js';

const {hub: person, root} = people();
const closing: Array<() => void> = [];
afterEach(() => {
	for (const close of closing.splice(0)) close();
});

/** A proxy that tunnels, and notes to where and what it was told on the way. */
async function proxy(): Promise<{address: string; seen: string[]}> {
	const seen: string[] = [];
	const server = createServer();
	server.on('connect', ({url = '', rawHeaders}, client, head) => {
		seen.push([url, ...rawHeaders].join('\n'));
		const [host, port] = url.split(':');
		const target = connect(Number(port), host, () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			target.write(head);
			client.pipe(target).pipe(client);
		});
		for (const socket of [client, target]) {
			socket.on('error', () => {
				client.destroy();
				target.destroy();
			});
			closing.push(() => socket.destroy());
		}
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	closing.push(() => server.close());
	return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen};
}

const serve = () => fakeHub({'org/one': {access: 'gated', files: {'one-Q4_0.gguf': noise(500_000)}}});

test('a proxy carries everything and learns no token', async () => {
	const server = await serve();
	const {address, seen} = await proxy();
	const hub = person(server.endpoint, {env: {HTTP_PROXY: address, HF_TOKEN: goodToken}});
	expect((await downloaded(hub, 'hf:org/one')).at(-1)).toMatchObject({type: 'done'});
	const hosts = [server.endpoint, server.cdn].map(url => new URL(url).host);
	expect(new Set(seen.map(line => line.split('\n')[0]))).toEqual(new Set(hosts));
	expect(seen.join()).not.toContain('Canary');
});

test('but for the hosts of NO_PROXY', async () => {
	const server = await serve();
	const {address, seen} = await proxy();
	const env = {http_proxy: address, NO_PROXY: '127.0.0.1', HF_TOKEN: goodToken};
	await downloaded(person(server.endpoint, {env}), 'hf:org/one');
	expect(new Set(seen.map(line => line.split('\n')[0]))).toEqual(new Set([new URL(server.cdn).host]));
});

test('one that is down is told', async () => {
	const server = await serve();
	const hub = person(server.endpoint, {env: {HTTP_PROXY: 'http://127.0.0.1:9'}});
	await expect(downloaded(hub, 'hf:org/one')).rejects.toMatchObject({kind: 'unreachable'});
});

test('a name and password for the proxy go to the proxy only', async () => {
	const server = await serve();
	const {address, seen} = await proxy();
	const env = {HTTP_PROXY: address.replace('://', '://me:secret@'), HF_TOKEN: goodToken};
	await downloaded(person(server.endpoint, {env}), 'hf:org/one');
	expect(seen[0]).toContain(`Basic ${Buffer.from('me:secret').toString('base64')}`);
	expect(server.seen.map(({rawHeaders}) => rawHeaders).join()).not.toMatch(/proxy-authorization|Basic/i);
});

const pem = (name: string) => path.join(root, name);
const hasOpenssl =
	spawnSync('openssl', [
		...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
		...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
		...['-keyout', pem('key.pem'), '-out', pem('cert.pem')],
	]).status === 0;

describe.skipIf(!hasOpenssl)('HTTPS', () => {
	const repos = {'org/one': {access: 'gated' as const, files: {'one-Q4_0.gguf': noise(500_000)}}};
	const tls = () => ({
		key: readFileSync(pem('key.pem'), 'utf8'),
		cert: readFileSync(pem('cert.pem'), 'utf8'),
	});
	let homes = 0;
	const download = (endpoint: string, env: Record<string, string>) =>
		startProgram(['models', 'download', 'hf:org/one'], {
			env: {HOME: path.join(root, `tls${++homes}`), HF_ENDPOINT: endpoint, HF_TOKEN: goodToken, ...env},
		}).ended;
	const trusted = {NODE_EXTRA_CA_CERTS: pem('cert.pem')};

	test('goes through a proxy, which sees names and no more', async () => {
		const server = await fakeHub(repos, {tls: tls()});
		const {address, seen} = await proxy();
		const run = await download(server.endpoint, {HTTPS_PROXY: address, ...trusted});
		expect(run).toMatchObject({code: 0, stdout: expect.stringContaining('one-Q4_0.gguf')});
		const hosts = [server.endpoint, server.cdn].map(url => new URL(url).host);
		expect(new Set(seen.map(line => line.split('\n')[0]))).toEqual(new Set(hosts));
		expect(seen.join()).not.toMatch(/Canary|signature|one-Q4/);
	});

	test('works with a certificate of the company, and says what to do without', async () => {
		const server = await fakeHub(repos, {tls: tls()});
		expect(await download(server.endpoint, trusted)).toMatchObject({code: 0});
		const run = await download(server.endpoint, {});
		expect(run.code).toBe(1);
		expect(run.stderr).toMatch(
			/The certificate of 127\.0\.0\.1:\d+ cannot be trusted.*\n.*NODE_EXTRA_CA_CERTS/,
		);
	});

	test('never becomes HTTP on the way', async () => {
		const server = await fakeHub(repos, {tls: tls(), storage: 'plain'});
		const run = await download(server.endpoint, trusted);
		expect(run).toMatchObject({code: 1, stderr: expect.stringContaining('without encryption')});
		expect(server.requestsTo('cdn')).toEqual([]);
	});
});
