/**
 * The emulator's Unicode addon, imported so that it works: 0.4.0 reads its tables through `buffer` without
 * `byteOffset`, and dies with "Data error" when Node hands out a piece of its shared buffer pool. No pool, no pieces.
 */
const {poolSize} = Buffer;
Buffer.poolSize = 0;
const {default: addon} = await import('@xterm/addon-unicode-graphemes');
Buffer.poolSize = poolSize;

export const {UnicodeGraphemesAddon} = addon;
