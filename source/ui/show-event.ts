import type {ChatEvent} from '../session/chat.js';
import {offers} from '../session/offers.js';
import {stopLine} from '../session/stop-line.js';
import type {ActivityMeter} from './activity.js';
import type {Entry} from './transcript/entry.js';
import type {TranscriptSink} from './transcript/store.js';

export type EventSurroundings = {
	readonly transcript: TranscriptSink;
	/** What belongs to the reply that is being shown; asked before it has taken the event. */
	readonly meter: ActivityMeter;
	/** Says something once. */
	warn(text: string): void;
};

/** Shows in the transcript what the chat says while a reply comes or a model loads. */
export function showEvent(event: ChatEvent, {transcript, meter, warn}: EventSurroundings): void {
	switch (event.type) {
		case 'loaded':
			for (const warning of event.model.warnings) warn(warning);
			break;
		case 'notice':
			transcript.add({kind: 'warning', text: event.text});
			break;
		case 'text':
			if (!meter.hasText) transcript.begin();
			transcript.append(event.text, event.channel, event.tokens);
			break;
		case 'reply': {
			const {stop} = event.reply;
			const why: Entry =
				stop.reason === 'error'
					? {kind: 'error', text: stop.message, hint: stop.hint}
					: {kind: 'stop', text: [stopLine(event.reply), ...offers(event.reply)].join(' · ')};
			if (meter.hasText) transcript.end(why);
			else transcript.add(why);
			break;
		}

		default:
	}
}
