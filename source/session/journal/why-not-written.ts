const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your disk quota is used up',
	EACCES: 'you may not write there',
	EPERM: 'you may not write there',
	EROFS: 'that disk is read-only',
	EEXIST: 'its folder is a file',
	ENOENT: 'its folder does not exist',
	ENOTDIR: 'its folder is a file',
	EISDIR: 'a folder is where a file belongs',
	EFBIG: 'the file has become too large',
};

/** Why the system did not let us write, as the end of a sentence. */
export const whyNotWritten = (error: unknown): string =>
	reasons[(error as NodeJS.ErrnoException).code ?? ''] ??
	(error instanceof Error ? error.message : String(error));
