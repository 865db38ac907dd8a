import {ChatError, type ChatErrorOptions} from '../errors.js';

export type HubErrorKind =
	| 'gated-login'
	| 'gated-ask'
	| 'forbidden'
	| 'bad-token'
	| 'not-found'
	| 'not-found-or-private'
	| 'no-file'
	| 'no-revision'
	| 'no-model'
	| 'ambiguous'
	| 'offline'
	| 'rate-limited'
	| 'server'
	| 'unreachable'
	| 'stalled'
	| 'dropped'
	| 'changed'
	| 'checksum'
	| 'disk-full'
	| 'disk'
	| 'http';

/** Kinds that another attempt may cure. */
const transient: ReadonlySet<HubErrorKind> = new Set([
	'rate-limited',
	'server',
	'unreachable',
	'stalled',
	'dropped',
]);

/** What went wrong between here and the Hub, with the next step for the person in `hint`. */
export class HubError extends ChatError {
	/** How long the server asked us to wait. */
	readonly retryAfterMs: number | undefined;

	constructor(
		readonly kind: HubErrorKind,
		reason: string,
		{retryAfterMs, ...options}: ChatErrorOptions & {readonly retryAfterMs?: number} = {},
	) {
		super(reason, options);
		this.name = 'HubError';
		this.retryAfterMs = retryAfterMs;
	}

	get isTransient(): boolean {
		return transient.has(this.kind);
	}
}
