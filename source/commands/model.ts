import {printableLine} from '../printable.js';
import {expandHome} from '../session/write-whole.js';
import {code} from './setting.js';
import type {Command} from './types.js';

export const model: Command = {
	name: 'model',
	usage: '[FILE]',
	help: 'Shows the model, or goes on with the model in a GGUF file; the conversation stays.',
	run(rest, {chat}) {
		if (rest === '') {
			const {model: info, modelPath} = chat.state;
			const text = info
				? `**${printableLine(info.name)}**, ${info.architecture}, ${info.quantization}, ${info.layers} layers, ${code(info.path)}`
				: code(modelPath);
			return {type: 'notice', text};
		}

		return {type: 'switch_model', path: expandHome(rest.replace(/^"([\s\S]*)"$/, '$1'))};
	},
};
