const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes as people read it, in the decimal units of disks and of the Hub: `4.1 GB`. */
export function sizeText(bytes: number): string {
	let value = bytes;
	let unit = 0;
	while (value >= 999.5 && unit < units.length - 1) {
		value /= 1000;
		unit++;
	}

	return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
