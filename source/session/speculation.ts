import type {SettingValues} from '../settings/table.js';

/** What a person should know who guesses tokens and contrasts layers at once. */
export const speculationAdvice = ({
	prompt_lookup_num_tokens,
	draft_model,
	dola_layers,
}: SettingValues): string | undefined =>
	dola_layers !== 'off' && (prompt_lookup_num_tokens > 0 || draft_model !== '')
		? 'Speculative decoding rests while DoLa is on, which looks at one token at a time.'
		: undefined;
