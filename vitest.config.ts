import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		environment: 'node',
		include: ['test/**/*.test.{ts,tsx}'],
		// One process for all files: five times faster. Tests share modules, so whoever changes module state resets it.
		isolate: false,
		pool: 'forks',
		globalSetup: ['test/helpers/host.ts', 'test/helpers/dist.ts'],
		// Ink draws only its last frame when it believes it runs in CI, and decides that when it is imported.
		env: {CI: 'false'},
		testTimeout: 30_000,
		hookTimeout: 30_000,
	},
});
