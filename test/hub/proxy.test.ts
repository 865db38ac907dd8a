import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {afterEach, expect, test} from 'vitest';
import {downloaded, fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken} from '../helpers/hub-server.js';

const {hub: person} = people();
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
