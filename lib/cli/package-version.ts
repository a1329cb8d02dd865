import { readFileSync } from 'node:fs';

/** The version of the package that the module `from` belongs to, as source or built. */
export function packageVersion(from: string = import.meta.url): string {
  const file = new URL('../../package.json', from);
  return readVersion(file) ?? readVersion(new URL('../../../package.json', from)) ?? '';
}

function readVersion(file: URL): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return name === 'nestjs-mt-errors' ? version : undefined;
  } catch {
    return undefined;
  }
}
