import {fitWords} from '../hub/memory.js';
import type {Offer, Preflight} from '../hub/preflight.js';
import {sizeText} from '../hub/size-text.js';
import {printableLine} from '../printable.js';
import type {CommandReply} from './types.js';

/** The quantizations of a repository with sizes and fit; the recommended one is selected. */
export function pickQuantization(found: Preflight): CommandReply {
	const {repo, offers, chosen, recommendation} = found;
	const best = recommendation.choice ?? chosen;
	const items = offers.map(offer => ({
		label: nameOf(offer),
		help: [
			sizeText(offer.sizeBytes),
			fitWords[offer.fit],
			...(offer === recommendation.choice ? ['recommended'] : []),
			...(offer.isLocal ? ['here'] : []),
		].join(' · '),
		line: `/model ${offer.reference}`,
		preview: facts(found, offer).join('\n'),
	}));
	const rows = items.map(({label, help, line}) => `| ${label} | ${help} | \`${line}\` |`);
	return {
		type: 'panel',
		panel: {title: `${repo}: which quantization?`, items, selected: offers.indexOf(best), opensLate: true},
		text: `${facts(found, best).join('\n')}\n\n| quantization | | |\n|---|---|---|\n${rows.join('\n')}`,
	};
}

/** What is about to be downloaded, in a sentence or two. */
export function startLine({repo, chosen, disk}: Preflight): string {
	const fit = chosen.fit === 'no' ? 'it does not fit this machine’s memory' : `it ${fitWords[chosen.fit]}`;
	return `Downloading **${printableLine(`${repo} ${nameOf(chosen)}`)}**, ${sizeText(disk.neededBytes)}; ${fit}.`;
}

const nameOf = ({quantization, file}: Offer): string => printableLine(quantization ?? file);

function facts(
	{model, licence, gated, isPrivate, disk, recommendation, page, memory}: Preflight,
	offer: Offer,
) {
	const weights = model.parameters > 0 ? `${(model.parameters / 1e9).toPrecision(2)} B weights, ` : '';
	const access = isPrivate ? 'private' : gated ? 'gated, you have access' : 'open';
	const free = disk.freeBytes === undefined ? '' : `, ${sizeText(disk.freeBytes)} are free on the disk`;
	return [
		`${model.name ?? page}: ${model.architecture}, ${weights}${model.layers} layers, ${model.trainContextLength} tokens of context`,
		`${access}; licence ${licence ?? 'not given'}; ${model.hasChatTemplate ? 'has' : 'has no'} chat template; ${page}`,
		...(model.unfit ? [`✗ It ${model.unfit}.`] : []),
		`${sizeText(offer.neededBytes)} of memory with ${memory.contextLength} tokens of context: ${fitWords[offer.fit]}`,
		`${sizeText(offer.sizeBytes)} to download${free}`,
		recommendation.reason,
	].map(line => printableLine(line));
}
