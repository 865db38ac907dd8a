import {printableLine} from '../printable.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';

/** What a request was about, for the sentence when it fails. */
export type Subject = {
	/** `owner/name`, for requests about a repository of the Hub. */
	readonly repo?: string;
	readonly file?: string;
	readonly revision?: string;
};

/**
 * An answer of 400 and above as an error that says what to do. The Hub tells its reasons in `X-Error-Code`; a missing
 * repository and one that is private look alike to those who may not see it.
 */
export function refused(hub: Hub, response: Response, subject: Subject, isHub: boolean): HubError {
	const {status, headers} = response;
	const code = headers.get('x-error-code') ?? '';
	const said = printableLine(headers.get('x-error-message') ?? '').slice(0, 300);
	const cause = new Error(`HTTP ${status}${code && ` ${code}`}${said && `: ${said}`}`);
	const error = (kind: HubError['kind'], reason: string, hint?: string) =>
		new HubError(kind, reason, {hint, cause, retryAfterMs: retryAfter(headers, Date.now())});

	if (status === 429)
		return error('rate-limited', `${name(hub, isHub)} asks to slow down`, 'Try again in a few minutes');
	if (status >= 500 || status === 408)
		return error('server', `${name(hub, isHub)} is out of order (HTTP ${status})`, 'Try again later');
	if (!isHub) return error('http', `The server refused the file (HTTP ${status})`, 'Check the address');

	const {repo = 'the model', file, revision} = subject;
	const page = `${hub.endpoint}/${repo}`;
	if (code === 'GatedRepo') {
		if (status === 401) return gatedLogin(hub, repo, cause);
		return error(
			'gated-ask',
			`${repo} is gated and your account has no access to it yet`,
			`Accept its licence or ask for access at ${page}, then try again`,
		);
	}

	if (code === 'EntryNotFound')
		return error(
			'no-file',
			`${repo} has no file ${file ?? 'of that name'}`,
			`See what it has: llama-chat models info hf:${repo}`,
		);
	if (code === 'RevisionNotFound')
		return error(
			'no-revision',
			`${repo} has no revision ${revision ?? 'of that name'}`,
			`See ${page}/refs, or leave out @${revision}`,
		);
	if (code === 'RepoNotFound' || status === 404) {
		return hub.token
			? error(
					'not-found',
					`There is no model ${repo} that your account may see`,
					`Check the name, or search: llama-chat models search ${lastPart(repo)}`,
				)
			: error(
					'not-found-or-private',
					`There is no model ${repo}, or it is private`,
					'Check the name; for a private one log in first: llama-chat login',
				);
	}

	if (status === 401) {
		return hub.token
			? error(
					'bad-token',
					`${hub.endpoint} does not accept the token ${hub.token} from ${hub.token.source}`,
					`Make a new one at ${hub.endpoint}/settings/tokens, then: llama-chat login`,
				)
			: error('gated-login', `${hub.endpoint} wants to know who you are`, 'Log in first: llama-chat login');
	}

	if (status === 403) {
		return error(
			'forbidden',
			`Your token may not read ${repo}${said && `: ${said}`}`,
			`Give the token read access at ${hub.endpoint}/settings/tokens`,
		);
	}

	return error('http', `${hub.endpoint} refused the request (HTTP ${status})${said && `: ${said}`}`);
}

/** What somebody without a token is told of a gated repository. */
export const gatedLogin = ({endpoint}: Hub, repo: string, cause?: unknown): HubError =>
	new HubError('gated-login', `${repo} is gated: only people who accepted its licence may download it`, {
		hint: `Accept the licence at ${endpoint}/${repo}, make a token at ${endpoint}/settings/tokens, then: llama-chat login`,
		cause,
	});

const name = (hub: Hub, isHub: boolean): string => (isHub ? hub.endpoint : 'The server');

const lastPart = (repo: string): string => repo.split('/').at(-1)!;

/** Seconds, or a date (RFC 9110 §10.2.3). */
function retryAfter(headers: Headers, now: number): number | undefined {
	const value = headers.get('retry-after');
	if (!value) return undefined;
	const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
	return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
