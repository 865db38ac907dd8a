import type {Environment} from './environment.js';

type Fetch = typeof fetch;

/**
 * `fetch` through the proxy that HTTPS_PROXY or HTTP_PROXY names (also in small letters), but for the hosts of
 * NO_PROXY. Node's own fetch knows no proxies before Node 24; undici's is loaded only when there is one.
 */
export function fetchThrough(environment: Environment): Fetch {
	const variable = (name: string) => environment[name.toLowerCase()] || environment[name] || undefined;
	const proxies = {'https:': variable('HTTPS_PROXY'), 'http:': variable('HTTP_PROXY')};
	if (!proxies['https:'] && !proxies['http:']) return fetch;
	const without = variable('NO_PROXY') ?? '';
	let agents: Map<string, unknown> | undefined;
	return async (input, init) => {
		const url = new URL(String(input));
		const proxy = proxies[url.protocol as keyof typeof proxies];
		if (!proxy || isExempt(url, without)) return fetch(input, init);
		const undici = await import('undici');
		agents ??= new Map();
		const dispatcher = agents.get(proxy) ?? new undici.ProxyAgent(proxy);
		agents.set(proxy, dispatcher);
		const through = undici.fetch as unknown as (input: unknown, init: unknown) => ReturnType<Fetch>;
		return through(url, {...init, dispatcher});
	};
}

/** NO_PROXY as curl reads it: host names, also of whole domains, with or without a port; `*` is all of them. */
export function isExempt({hostname, port, protocol}: URL, list: string): boolean {
	const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
	const at = port || (protocol === 'https:' ? '443' : '80');
	return list.split(/[\s,]+/).some(entry => {
		if (entry === '*') return true;
		// Colons without brackets belong to an address of IPv6.
		const [, bracketed, plain, itsPort] =
			/^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
		const name = bracketed ?? plain?.replace(/^\*?\./, '') ?? '';
		if (name === '' || (itsPort && itsPort !== at)) return false;
		return host === name || host.endsWith(`.${name}`);
	});
}
