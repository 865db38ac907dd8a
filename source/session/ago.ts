/** How long ago something was, in one or two words; the date when that says more. Both in milliseconds since 1970. */
export function ago(then: number, now: number): string {
	const minutes = Math.floor((now - then) / 60_000);
	if (minutes < 1) return 'just now';
	if (minutes < 60) return `${minutes} min ago`;
	if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
	return new Date(then).toISOString().slice(0, 10);
}
