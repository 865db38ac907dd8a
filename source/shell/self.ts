import {hostname} from 'node:os';
import type {Self} from '../hub/hub.js';

/** This process, as its locks name it. */
export const selfOf = (host: NodeJS.Process): Self => ({
	pid: host.pid,
	host: hostname(),
	isRunning(pid) {
		try {
			return host.kill(pid, 0);
		} catch (error) {
			return (error as NodeJS.ErrnoException).code === 'EPERM';
		}
	},
});
