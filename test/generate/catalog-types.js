// Writes the two generated type files from the catalogue's data: `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const types = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  'string[]': 'readonly string[]',
  'string|number': 'string | number',
};

async function load(file, name) {
  const source = readFileSync(new URL(`lib/catalog/${file}`, root), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return Object.entries(module[name]);
}

function paramsType(params = {}) {
  const members = Object.entries(params).map(([name, { type }]) => `${name}?: ${types[type]}`);
  return members.length ? `{ ${members.join('; ')} }` : 'NoParams';
}

export async function generate() {
  const entries = [
    ...(await load('mt-common.errors.ts', 'mtCommonErrors')),
    ...(await load('mt-access.errors.ts', 'mtAccessErrors')),
  ];
  const byCode = new Map(entries.map(([, entry]) => [entry.code, entry]));
  const codes = [...byCode].map(
    ([code, { title, params }]) => `  /** ${title.en}. */\n  '${code}': ${paramsType(params)};`,
  );
  const keys = entries.map(
    ([key, { code, kind, status, title, params }]) =>
      `  /** ${code}, ${status}: ${title.en}. */\n  readonly ${key}: ErrorEntry<'${code}', ${paramsType(params)}, '${kind}'>;`,
  );
  return {
    'lib/catalog/mt-error-params.ts': `// Generated from the catalogue's data by \`npm run generate\`.
import type { NoParams } from './no-params.js';

/** The parameters of each built-in code. */
export interface MtErrorParams {
${codes.join('\n')}
}

/** A code of the built-in catalogue. */
export type MtErrorCode = keyof MtErrorParams;
`,
    'lib/exceptions/mt-error-catalog.ts': `// Generated from the catalogue's data by \`npm run generate\`.
import type { NoParams } from '../catalog/no-params.js';
import type { ErrorEntry } from './error-entry.js';

/** The built-in entries by name. */
export interface MtErrorCatalog {
${keys.join('\n')}
}
`,
  };
}

for (const [file, text] of Object.entries(await generate())) {
  const path = new URL(file, root);
  const options = await resolveConfig(path);
  const wanted = await format(text, { ...options, parser: 'typescript' });
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error(`${file} is not what the catalogue gives: run npm run generate`);
    process.exitCode = 1;
  }
}
