import {usageError} from '../../errors.js';
import {fitWords} from '../../hub/memory.js';
import {type Preflight, preflight} from '../../hub/preflight.js';
import {sizeText} from '../../hub/size-text.js';
import {parametersText} from '../parameters-text.js';
import {facts, table} from '../table.js';
import type {Subcommand} from '../types.js';
import {remoteReference} from './reference.js';

export const info: Subcommand = {
	name: 'models info',
	usage: 'REF',
	help: 'Show what a model of the Hub is, and whether you may have it and it fits, before downloading it.',
	words: [1, 1],
	async run(request) {
		const {hub, words, contextLength, signal} = request;
		const reference = await remoteReference(request, words[0]!);
		if (reference.kind === 'url')
			throw usageError('Only models of the Hub can be looked at', 'References look like hf:owner/repo');
		const found = await preflight(hub, reference, {machine: await request.machine(), contextLength, signal});
		return {text: report(found), json: found};
	},
};

function report({model, memory, disk, offers, chosen, recommendation, ...repository}: Preflight): string {
	const {repo, page, licence, gated, isPrivate, fit} = repository;
	const context = memory.contextLength;
	const parts = `weights ${sizeText(memory.weights)} + context ${sizeText(memory.kvCache)} + the rest ${sizeText(memory.overhead)}`;
	const rows = offers.map(offer => [
		offer === chosen ? '→' : '',
		offer.quantization ?? offer.file,
		sizeText(offer.sizeBytes),
		fitWords[offer.fit],
		offer.isLocal ? 'here' : '',
	]);
	return [
		facts([
			['model', `${model.name ?? repo} (${page})`],
			['access', isPrivate ? 'private' : gated ? 'gated; you have access' : 'open'],
			['licence', licence ?? 'not given'],
			[
				'architecture',
				`${model.architecture}, ${parametersText(model.parameters) || '?'} weights, ${model.layers} layers`,
			],
			['trained context', `${model.trainContextLength} tokens`],
			['chat template', model.hasChatTemplate ? 'yes' : 'none: a base model, or an old file'],
			['problem', model.unfit && `it ${model.unfit}`],
			['file', `${chosen.file}${chosen.parts > 1 ? ` and ${chosen.parts - 1} more` : ''}`],
			['memory', `${sizeText(memory.total)} with ${context} tokens of context (${parts}): ${fitWords[fit]}`],
			[
				'download',
				`${sizeText(disk.neededBytes)}${disk.freeBytes === undefined ? '' : `, ${sizeText(disk.freeBytes)} free`}`,
			],
			['recommended', recommendation.reason],
		]),
		'',
		table(['', 'quantization', ' size', 'memory', ''], rows),
	].join('\n');
}
