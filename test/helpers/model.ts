import {fileURLToPath} from 'node:url';

/** The bundled demo model. Tests must not rely on what it says, only on what any chat model can do. */
export const modelPath = fileURLToPath(new URL('../../models/llama-chat-demo-q8_0.gguf', import.meta.url));
