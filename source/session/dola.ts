import {candidateLayers} from '../engine/native/layers.js';
import type {DolaReport, ModelInfo} from '../engine/types.js';

/** DoLa's candidate layers that a setting stands for in a model; undefined while that is not known. */
export function candidatesOf(setting: string, model: ModelInfo | undefined): readonly number[] | undefined {
	if (!model?.dola?.available) return undefined;
	if (setting === 'off') return [];
	const asked = setting === 'low' || setting === 'high' ? setting : setting.split(',').map(Number);
	return candidateLayers(asked, model.layers, model.dola.tied);
}

/** How often each candidate was the premature layer, in the candidates' order. */
export const choices = ({candidate_layers, premature_layers}: DolaReport): readonly number[] =>
	candidate_layers.map(layer => premature_layers.filter(chosen => chosen === layer).length);

/** The largest divergence of a reply, in nats. */
export const furthest = ({jsd}: Pick<DolaReport, 'jsd'>): number =>
	jsd.reduce((max, row) => Math.max(max, ...row), 0);

const shades = [' ', '░', '▒', '▓', '█'];

/**
 * Layers × tokens, as in figure 2 of the paper: the darker, the further a layer's distribution is from the last
 * layer's. One row for each layer, the highest on top, in strips of `width` tokens.
 */
export function heatMap({candidate_layers, jsd}: DolaReport, width: number): string {
	const most = furthest({jsd}) || 1;
	const order = [...candidate_layers.keys()].sort((a, b) => candidate_layers[b]! - candidate_layers[a]!);
	const margin = Math.max(...candidate_layers.map(layer => `${layer}`.length));
	const strips: string[] = [];
	for (let begin = 0; begin < jsd.length; begin += width) {
		const strip = jsd.slice(begin, begin + width);
		// The root, as a few tokens differ far more than all others.
		const shade = (value: number): string =>
			shades[Math.min(shades.length - 1, Math.floor(Math.sqrt(value / most) * shades.length))]!;
		const rows = order.map(
			index =>
				`${`${candidate_layers[index]}`.padStart(margin)} ${strip.map(row => shade(row[index]!)).join('')}`,
		);
		strips.push([...rows, `${' '.repeat(margin)} └ token ${begin + 1}`].join('\n'));
	}
	return strips.join('\n');
}
