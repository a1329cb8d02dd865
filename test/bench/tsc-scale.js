// How long the compiler takes for a catalogue of 1,000 entries and 400 throw sites, beside the
// same file without them: `node test/bench/tsc-scale.js`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTRIES = 1000;
const SITES = 400;
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/types/scale');

const entry = (i) =>
  `  ENTRY_${i}: { code: 'E${String(i).padStart(5, '0')}', status: 404, kind: 'not-found', params: { id: 'string', count: 'number' }, title: { en: 'Entry ${i}' }, detail: { en: '{id} {count}' } },`;
const site = (i) =>
  `export const f${i} = () => { throw new Errors.ENTRY_${i % ENTRIES}({ id: 'a', count: ${i} }); };`;
const builtIn = (i) =>
  `export const g${i} = () => { throw new MtException('${i % 2 ? '0038' : '1016'}', { params: ${i % 2 ? '{ min: 1 }' : "{ projectId: 'p' }"} }); };`;
const times = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

function compile(source) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'scale.ts'), source);
  const config = {
    extends: '../../../tsconfig.json',
    compilerOptions: { noEmit: true, paths: { 'nestjs-mt-errors': ['../../../lib/index.ts'] } },
    include: ['scale.ts'],
    exclude: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const started = performance.now();
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' });
  return Math.round(performance.now() - started);
}

const head = "import { defineErrors, MtException } from 'nestjs-mt-errors';\n";
const catalog = `export const Errors = defineErrors({ section: 'scale' }, {\n${times(ENTRIES, entry)}\n});\n`;
const variants = {
  'the imports alone': `${head}export const used = [defineErrors, MtException];`,
  [`${ENTRIES} entries`]: `${head}${catalog}export const used = MtException;`,
  [`${ENTRIES} entries, ${SITES} throw sites of them`]: `${head}${catalog}export const used = MtException;\n${times(SITES, site)}`,
  [`${SITES} throw sites by built-in code`]: `${head}export const used = defineErrors;\n${times(SITES, builtIn)}`,
};
try {
  for (const [name, source] of Object.entries(variants)) {
    const [, median] = [1, 2, 3].map(() => compile(source)).sort((a, b) => a - b);
    console.log(`${String(median).padStart(6)} ms  ${name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
