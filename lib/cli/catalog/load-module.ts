import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../cli-host.js';

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** The exports of a JavaScript or TypeScript file. */
export async function loadModule(path: string, shown: string): Promise<Record<string, unknown>> {
  if (!existsSync(path)) throw new UsageError(`${shown}: there is no such file: check the path`);
  try {
    return TYPESCRIPT.test(path) ? await loadTypeScript(path, shown) : await import(urlOf(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(describe(error, path, shown));
  }
}

function urlOf(path: string): string {
  return pathToFileURL(path).href;
}

async function loadTypeScript(path: string, shown: string): Promise<Record<string, unknown>> {
  const { createJiti } = await import('jiti').catch(() => {
    throw new UsageError(
      `${shown}: TypeScript is read with the package jiti: run "npm install -D jiti", or name the compiled .js file`,
    );
  });
  return createJiti(import.meta.url).import<Record<string, unknown>>(path);
}

function describe(error: unknown, path: string, shown: string): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const line = lineIn(stack, path);
  const summary = message.split('\n', 1)[0]!.replaceAll(path, shown);
  return `${shown}${line ? `:${line}` : ''}: cannot be loaded: ${summary}${advice(summary, path)}`;
}

/** The first line of the file that a stack names, where the file has such a line. */
function lineIn(stack: string, path: string): string | undefined {
  const at = stack.indexOf(`${path}:`);
  const line = at < 0 ? undefined : /^\d+/.exec(stack.slice(at + path.length + 1))?.[0];
  return line && Number(line) <= readFileSync(path, 'utf8').split('\n').length ? line : undefined;
}

function advice(message: string, path: string): string {
  if (/Cannot find (package|module)/.test(message)) return ' (is everything installed and built?)';
  return path.endsWith('.js') && /import statement|Unexpected token 'export'/.test(message)
    ? ' (set "type": "module" in package.json, or name it .mjs)'
    : '';
}
