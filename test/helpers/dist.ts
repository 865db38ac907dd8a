import {execFileSync} from 'node:child_process';

/** Vitest's global setup: builds `dist/`, so that whole-program tests run what the source says now. */
export const setup = (): void => {
	execFileSync('node', ['scripts/build.mjs'], {stdio: 'inherit'});
};
