/** What a part may be, by its name. `strength` in logits. */
const parts: Readonly<Record<string, (value: string) => boolean>> = {
	start: value => isNumber(value) && Number(value) < 1,
	strength: value => isNumber(value) && Number(value) > 0 && Number(value) <= 1000,
	shape: value => ['linear', 'quadratic', 'cubic'].includes(value),
};

const isNumber = (value: string): boolean => /^(?:\d+\.?\d*|\.\d+)$/.test(value);

/**
 * The reward of an end-of-generation token in its one spelling: `off`, `on`, or what differs from the defaults, as in
 * `start=0.7 strength=10 shape=linear`. A number alone is the start. Undefined for anything else.
 */
export function readEosReward(typed: string): string | undefined {
	const bare = typed
		.replace(/^\{(.*)\}$/s, '$1')
		.replace(/\s*[=:]\s*/g, '=')
		.trim();
	if (bare === 'off' || bare === 'on') return bare;
	const given = new Map<string, string>();
	for (const word of bare.split(/[\s,]+/)) {
		const [name, value = ''] = isNumber(word) ? ['start', word] : word.replaceAll(/["']/g, '').split('=');
		if (!parts[name!]?.(value) || given.has(name!)) return undefined;
		given.set(name!, isNumber(value) ? String(Number(value)) : value);
	}
	return Object.keys(parts)
		.filter(name => given.has(name))
		.map(name => `${name}=${given.get(name)}`)
		.join(' ');
}
