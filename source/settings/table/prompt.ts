import {integer, list, type Setting, text} from '../kinds.js';

/** What the model is given to read. */
export const prompt = {
	system_prompt: text({
		default: '',
		aliases: ['system'],
		flags: ['-sys'],
		help: 'Instructions given to the model before the conversation.',
	}),
	concise: integer({
		default: 0,
		min: 0,
		max: 100,
		words: {off: 0},
		unit: 'sentences',
		help: 'Asks for so many sentences or fewer at the end of the system prompt; 0 is off.',
	}),
	prompt_template: text({
		default: '',
		help: 'Put around each message: {text} stands for it, {stdin} for what is piped in, {name} for a variable. Text, or the name of a saved prompt.',
	}),
	prompt_variables: list({
		default: [],
		aliases: ['var'],
		help: 'Variables for prompt_template, each as name=value.',
	}),
	chat_template: text({
		default: 'model',
		help: "How messages become a prompt: model (the model's own template), a name that /template lists, or none for plain completion.",
	}),
	chat_template_file: text({
		default: '',
		help: 'A file with a chat template in Jinja, used in place of chat_template.',
	}),
} satisfies Record<string, Setting>;
