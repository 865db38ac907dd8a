/** What a terminal's stream in Node has besides what its type says. */
type Internals = {
	readonly _handle?: {getWindowSize?(size: number[]): number};
	/** Asks the system for the size, and emits 'resize' when it is another one. */
	_refreshSize?(): void;
};

/** The width as the system knows it: on a busy machine the signal that says so comes many frames late. */
export function actualColumns(stdout: NodeJS.WriteStream): number {
	const {_handle: handle} = stdout as Internals;
	const size: number[] = [];
	return handle?.getWindowSize?.(size) === 0 ? (size[0] ?? stdout.columns) : stdout.columns;
}

/** Does not wait for the signal: 'resize' is emitted now, when the size is another one. */
export const refreshSize = (stdout: NodeJS.WriteStream): void => (stdout as Internals)._refreshSize?.();
