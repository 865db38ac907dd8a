import type {Shape} from '../make-gguf/llama.js';

/** Models whose DoLa is compared with the reference, and the requests that are made of each. */
const small = {width: 64, feedForward: 160, heads: 4, keyHeads: 2, vocabulary: 600} as const;

export const shapes: Readonly<Record<string, Shape>> = {
	'llama-f32': {...small, layers: 8, type: 'f32', tied: false, seed: 7},
	'llama-q8_0': {...small, width: 128, heads: 8, layers: 9, type: 'q8_0', tied: false, seed: 8},
	'llama-f32-tied': {
		...small,
		width: 96,
		heads: 3,
		keyHeads: 3,
		layers: 10,
		type: 'f32',
		tied: true,
		seed: 9,
	},
	'llama-q8_0-tied': {...small, vocabulary: 1001, layers: 12, type: 'q8_0', tied: true, seed: 10},
	// More than 40 layers have candidates of their own.
	'llama-f32-deep': {...small, layers: 44, type: 'f32', tied: false, seed: 11},
	'gemma2-f32': {...small, architecture: 'gemma2', layers: 8, type: 'f32', tied: true, seed: 12},
};

/** The model that comes with the program, and what it is asked: a trained model's layers differ as real ones do. */
export const bundledModel = 'models/llama-chat-demo-q8_0.gguf';
export const bundledQuestions: readonly string[] = [
	'What is the capital of France?',
	'What is EOS?',
	'What can I do in Paris?',
	'Name three vegetables.',
	'What sound does a cow make?',
	'How many days does April have?',
	'What is the opposite of hot?',
	'Tell me a joke.',
	'What does /help do?',
	'What color is the sky?',
	'Which planet is the largest?',
	'What is a stop string?',
	'Hello!',
	'What is the currency of Japan?',
	'Who are you?',
	'What is temperature?',
	'What is the capital of Italy?',
	'What is the capital of Spain?',
	'What is the capital of Japan?',
	'What is the capital of Norway?',
	'What is the currency of France?',
	'What is the currency of Mexico?',
	'What language do people speak in Brazil?',
	'Which continent is Egypt on?',
	'What is the opposite of big?',
	'What is the opposite of day?',
	'What does a cow eat?',
	'What sound does a dog make?',
	'What is a baby cat called?',
	'How many legs does a spider have?',
	'What color is snow?',
	'Name five fruits.',
	'Name two animals.',
	'How do I make tea?',
	'What does /regen do?',
	'What does /undo do?',
	'What is top_k?',
	'What is a token?',
	'What is DoLa?',
	'What is GGUF?',
	'What is 3 + 4?',
	'What is 12 + 15?',
	'Count to 5.',
	'Who wrote Hamlet?',
	'Who painted the Mona Lisa?',
	'Thank you!',
	'Good night.',
	'Tell me a story.',
	'What can you do?',
	'How are you?',
	'What is the capital of Sweden?',
	'What is the capital of Finland?',
	'What is the capital of Greece?',
	'What is the capital of Egypt?',
	'What is the capital of Peru?',
	'What is the capital of Chile?',
	'What is the capital of Cuba?',
	'What is the capital of China?',
	'What is the capital of India?',
	'What is the capital of Poland?',
	'What is the capital of Austria?',
	'What is the capital of Portugal?',
	'What is the capital of Kenya?',
	'What is the capital of Brazil?',
	'What is the capital of Canada?',
	'What is the capital of Russia?',
	'What is the capital of Turkey?',
	'What is the capital of Ireland?',
	'What is the capital of Denmark?',
	'What is the capital of Hungary?',
	'What is the opposite of fast?',
	'What is the opposite of old?',
	'What is the opposite of cold?',
	'What is the opposite of happy?',
	'What is the opposite of rich?',
	'What is the opposite of long?',
	'What is the opposite of new?',
	'What is the opposite of open?',
	'What is the opposite of full?',
	'What is the opposite of light?',
	'What color is grass?',
	'What color is blood?',
	'What color is milk?',
	'What color is coal?',
	'What color is a lemon?',
	'bye',
	'Name three colors.',
	'What does /help show?',
	'How do I leave?',
	'Name two fruits.',
	'What is 2 + 2?',
	'What is 10 - 3?',
	'What is 6 * 7?',
];

export type Request = {
	readonly layers: 'off' | 'low' | 'high' | readonly number[];
	readonly norm?: boolean;
	readonly relative_top?: number;
	readonly repetition_penalty?: number;
};

export const requests: readonly Request[] = [
	{layers: 'off'},
	{layers: 'low'},
	{layers: 'high'},
	{layers: [2]},
	{layers: [0, 3, 6]},
	{layers: 'off', repetition_penalty: 1.2},
	{layers: 'high', repetition_penalty: 1.2},
	{layers: [0, 3, 6], repetition_penalty: 1.2},
	{layers: 'high', norm: true},
	{layers: 'high', relative_top: 0.01},
];

/** What `dola.py` answers. */
export type Answer = {
	readonly prompt: readonly number[];
	readonly candidate_layers: readonly number[];
	readonly tokens: readonly number[];
	readonly premature_layers: readonly number[];
	readonly jsd: readonly (readonly number[])[];
	readonly token_margin: number;
	readonly layer_margin: number;
};

export type Fixture = {
	/** Of a generated model; without it the bundled one. */
	readonly shape?: Shape;
	/** Of the GGUF: the test makes, or has, the same file. */
	readonly sha256: string;
	readonly cases: ReadonlyArray<{readonly request: Request; readonly answer: Answer}>;
};
