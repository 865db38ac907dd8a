import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {checkCatalog, readCatalog} from '../../source/hub/catalog.js';
import {quantizationOf} from '../../source/hub/variants.js';
import {catalogFile} from '../../source/paths.js';

test('the catalogue is well formed and in order', async () => {
	const catalog = await readCatalog(catalogFile);
	expect(catalog.length).toBeGreaterThan(25);
	const sizes = catalog.map(({parametersB}) => parametersB);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	const templates = [...readdirSync('templates').map(name => name.replace('.jinja', '')), 'own', 'none'];
	for (const {id, file, quantization, kind, template, downloadGB, memoryGB, parametersB} of catalog) {
		expect(quantizationOf(file), id).toBe(quantization);
		expect(templates, id).toContain(template);
		expect(template === 'none', id).toBe(kind === 'base');
		expect(memoryGB, id).toBeGreaterThan(downloadGB);
		// Between four and nine bits a weight.
		expect((downloadGB * 8) / parametersB, id).toBeGreaterThan(4);
		expect((downloadGB * 8) / parametersB, id).toBeLessThan(11);
	}
});

test('it holds several families, and Llama 2 in all its sizes', async () => {
	const catalog = await readCatalog(catalogFile);
	expect(new Set(catalog.map(({family}) => family)).size).toBeGreaterThanOrEqual(6);
	for (const size of [6.74, 13, 69]) {
		const kinds = catalog
			.filter(entry => entry.family === 'Llama 2' && entry.parametersB === size)
			.map(({kind}) => kind);
		expect(kinds.sort()).toEqual(['base', 'chat']);
	}

	expect(catalog.some(({gated}) => gated)).toBe(true);
});

test('what is wrong in one is said', async () => {
	const [entry] = await readCatalog(catalogFile);
	const problems = (models: unknown) => {
		const found: string[] = [];
		checkCatalog({models}, found);
		return found.join('\n');
	};

	expect(problems([entry])).toBe('');
	expect(problems('no')).toMatch(/no list/);
	expect(problems([{...entry, repo: 'x'}])).toMatch(/entry 1 \(smollm2-135m\): repo is wrong/);
	expect(problems([{...entry, downloadGB: '4'}])).toMatch(/downloadGB is wrong/);
	expect(problems([{...entry, colour: 'red'}])).toMatch(/colour is unknown/);
	expect(problems([entry, entry])).toMatch(/two smollm2-135m/);
	expect(problems([null])).toMatch(/entry 1/);
});
