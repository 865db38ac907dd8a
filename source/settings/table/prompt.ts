import {list, type Setting, text} from '../kinds.js';

/** What the model is given to read. */
export const prompt = {
	system_prompt: text({
		default: '',
		aliases: ['system'],
		flags: ['-sys'],
		help: 'Instructions given to the model before the conversation.',
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
