/** Milliseconds between an interruption and the end, at most. */
const patience = 2000;

/** Aborted by Ctrl+C and SIGTERM. */
export function interruption(self: NodeJS.Process): AbortSignal {
	const abort = new AbortController();
	const interrupt = () => {
		// An engine deep in native code hears nothing: whoever asks twice, or waits in vain, shall not have to kill.
		if (abort.signal.aborted) self.exit(130);
		abort.abort();
		setTimeout(() => self.exit(130), patience).unref();
	};
	self.on('SIGINT', interrupt);
	self.on('SIGTERM', interrupt);
	return abort.signal;
}
