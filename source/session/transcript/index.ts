import {jsonl} from './jsonl.js';
import {markdown, text} from './readable.js';
import type {TranscriptFormat} from './types.js';

/** Every format. To add one: its file, and its line here. */
export const transcriptFormats: readonly TranscriptFormat[] = [markdown, jsonl, text];
