// Writes a GGUF of random weights: node scripts/make-gguf/make.mjs 1.1b|7b file.gguf
// or any shape: node scripts/make-gguf/make.mjs '{"layers": 8, …}' file.gguf (see Shape in llama.ts)
import {importSource} from '../run-source.mjs';

const {largeShapes, makeLlama} = await importSource('scripts/make-gguf/llama.ts');
const [shape, path] = process.argv.slice(2);
if (!shape || !path) throw new Error('usage: make.mjs 1.1b|7b|SHAPE_AS_JSON file.gguf');
makeLlama(path, largeShapes[shape] ?? JSON.parse(shape));
