// Runs TypeScript in a plain Node process: the library from lib, the brokers' clients from test/rpc.
import { register } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = new URL('../../../', import.meta.url);
const entry = /^nestjs-mt-errors(?:\/(.+))?$/;

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  const library = entry.exec(specifier);
  if (library)
    return next(new URL(`lib/${library[1] ? `${library[1]}/` : ''}index.ts`, root).href, context);
  const isTypeScript = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier);
  if (isTypeScript)
    return next(new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL).href, context);
  try {
    return await next(specifier, context);
  } catch (error) {
    if (specifier.startsWith('.')) throw error;
    return next(specifier, { ...context, parentURL: new URL('test/rpc/', root).href });
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('@swc/core');
  const file = fileURLToPath(url);
  if (!existsSync(file)) throw new Error(`${pathToFileURL(file).href} does not exist`);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
