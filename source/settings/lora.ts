import {usageError} from '../errors.js';

/** A LoRA adapter as the setting `lora` names it. */
export type LoraItem = {
	readonly file: string;
	/** How strongly it acts: 1 as it was trained, 0 not at all. */
	readonly scale: number;
};

/** "FILE" or "FILE:SCALE", as llama.cpp's --lora-scaled; a drive letter's colon is part of the file. */
export function parseLora(item: string): LoraItem {
	const [, file, scale] = /^(.+):([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i.exec(item) ?? [];
	return file === undefined ? {file: item, scale: 1} : {file, scale: Number(scale)};
}

/** The one spelling. */
export const formatLora = ({file, scale}: LoraItem): string => (scale === 1 ? file : `${file}:${scale}`);

/** Farther from 0 than anybody goes: beyond it the logits are only noise. */
const mostScale = 1000;

/** One or several, between commas after ".gguf" as llama.cpp takes them. Throws a usage error for an absurd scale. */
export function readLoras(typed: string): readonly string[] {
	return typed
		.split(/(?<=\.gguf(?::[-+.\de]+)?),/i)
		.map(part => part.trim())
		.filter(Boolean)
		.map(part => {
			const item = parseLora(part);
			if (Math.abs(item.scale) <= mostScale) return formatLora(item);
			throw usageError(
				`A LoRA adapter cannot have the scale ${item.scale}.`,
				`It takes a number from -${mostScale} to ${mostScale}; 1 is as it was trained.`,
			);
		});
}
