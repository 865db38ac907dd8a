import {HubError} from './hub-error.js';
import {sizeText} from './size-text.js';

/** A failed write as an error in words; anything that is no file system error comes back as it is. */
export function diskError(error: unknown, folder: string): unknown {
	const {code = ''} = error as NodeJS.ErrnoException;
	if (code === 'ENOSPC' || code === 'EDQUOT') {
		return new HubError('disk-full', code === 'EDQUOT' ? 'Your disk quota is used up' : 'The disk is full', {
			hint: `Free some space where ${folder} is, then try again: it goes on where it stopped`,
			cause: error,
		});
	}

	const reason = reasons[code];
	if (!reason) return error;
	return new HubError('disk', `${folder} ${reason}`, {
		hint: 'HF_HUB_CACHE names another folder for models',
		cause: error,
	});
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'may not be written to',
	EPERM: 'may not be written to',
	EROFS: 'is on a read-only disk',
	ENOTDIR: 'lies below a file',
	EISDIR: 'holds a folder where a file belongs',
	EFBIG: 'is on a disk that takes no files of that size',
	EIO: 'is on a disk that fails',
};

/** Before the first byte: better now than after four hours. */
export function notEnoughSpace(needed: number, free: number, folder: string): HubError {
	return new HubError(
		'disk-full',
		`${sizeText(needed)} are to be downloaded, but the disk has ${sizeText(free)} left`,
		{
			hint: `Free some space where ${folder} is, or let HF_HUB_CACHE name another disk`,
		},
	);
}
