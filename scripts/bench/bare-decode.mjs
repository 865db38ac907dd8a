// The smallest node-llama-cpp program: what `npm run bench` compares with. Prints tokens per second of decoding, or with
// a fourth argument "text" the reply itself as it comes.
import process from 'node:process';
import {getLlama, TokenBias} from 'node-llama-cpp';

const [modelPath, question, count, output] = process.argv.slice(2);
const llama = await getLlama({build: 'never', skipDownload: true, maxThreads: 1, logLevel: 'error'});
const model = await llama.loadModel({modelPath});
const context = await model.createContext({contextSize: 2048, threads: 1});
const sequence = context.getSequence();
const prompt = model.tokenize(`<|im_start|>user\n${question}<|im_end|>\n<|im_start|>assistant\n`, true);
if (model.tokens.shouldPrependBosToken) prompt.unshift(model.tokens.bos);
const bias = new TokenBias(model.tokenizer);
for (const token of model.iterateAllTokens())
	if (model.isEogToken(token)) bias._biases.set(token, Number.NEGATIVE_INFINITY);
let made = 0;
let began;
for await (const token of sequence.evaluate(prompt, {
	temperature: 0,
	yieldEogToken: true,
	tokenBias: () => bias,
})) {
	began ??= performance.now();
	made++;
	if (output === 'text') process.stdout.write(model.detokenize([token]));
	if (made >= Number(count)) break;
}

if (output !== 'text') process.stdout.write(String(((made - 1) / (performance.now() - began)) * 1000));
process.exit(0);
