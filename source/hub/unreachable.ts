import {HubError} from './hub-error.js';

/** A failed connection as an error in words. `address` is only shown as its host: signed addresses are secrets too. */
export function unreachable(address: string, error: unknown): HubError {
	const {host} = new URL(address);
	const code = codeOf(error);
	const [reason, hint] = reasons[code] ?? [
		`The connection to ${host} broke`,
		'Check the network; what is downloaded is kept',
	];
	const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_/.test(code);
	if (isCertificate) {
		return new HubError('http', `The certificate of ${host} cannot be trusted`, {
			hint: 'Behind a company proxy, NODE_EXTRA_CA_CERTS names its certificate',
			cause: error,
		});
	}

	return new HubError('unreachable', reason.replace('HOST', host), {hint, cause: error});
}

function codeOf(error: unknown): string {
	for (let at = error; at instanceof Error; at = at.cause) {
		const {code, errors} = at as NodeJS.ErrnoException & {errors?: readonly unknown[]};
		if (code) return code;
		if (errors?.[0]) return codeOf(errors[0]);
	}

	return '';
}

const network = 'Check the network; without one, --offline uses what is downloaded';

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
	ECONNREFUSED: ['Nothing answers at HOST', network],
	ENOTFOUND: ['The name HOST could not be found', network],
	EAI_AGAIN: ['The name HOST could not be looked up', network],
	ENETUNREACH: ['There is no network to reach HOST', network],
	EHOSTUNREACH: ['There is no way to HOST', network],
	ETIMEDOUT: ['HOST does not answer', network],
	UND_ERR_CONNECT_TIMEOUT: ['HOST does not answer', network],
};
