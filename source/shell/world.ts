import {homedir} from 'node:os';
import {hubFromEnvironment} from '../hub/environment.js';
import {interruptedBy, interrupting} from '../interrupt.js';
import {Conversations} from '../session/journal/conversations.js';
import {conversationFolder} from '../session/journal/place.js';
import {thisMachine} from './machine.js';
import {selfOf} from './self.js';
import type {World} from './types.js';

/** The world of a running program: its process, and what the caller knows of the installation. */
export function worldOf(
	host: NodeJS.Process,
	{
		version,
		catalogFile,
		state,
	}: {readonly version: string; readonly catalogFile: string /** Folder of state. */; readonly state: string},
): World {
	const stop = new AbortController();
	const interrupt = (name: (typeof interrupting)[number]) => stop.abort(interruptedBy(name));
	for (const name of interrupting) host.on(name, interrupt);
	return {
		stdin: host.stdin,
		stdout: host.stdout,
		stderr: host.stderr,
		hub: hubMaker(host, version),
		machine: thisMachine,
		catalogFile,
		conversations: new Conversations(conversationFolder(state), selfOf(host)),
		signal: stop.signal,
		dispose() {
			for (const name of interrupting) host.off(name, interrupt);
		},
	};
}

/** Makes the Hub anew at every call, so that a token which was just stored counts. */
export function hubMaker(host: NodeJS.Process, version: string): World['hub'] {
	const self = selfOf(host);
	return options => hubFromEnvironment(host.env, {...options, home: homedir(), version, self});
}
