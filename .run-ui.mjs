process.env.NODE_ENV='production'; process.env.CI='false';
const {importSource} = await import('./scripts/run-source.mjs');
const {measure} = await importSource('scripts/bench/ui-stream.tsx');
console.log(JSON.stringify(await measure()));
