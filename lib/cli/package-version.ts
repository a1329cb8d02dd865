import { readFileSync } from 'node:fs';

/** The version of the installed package. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return readVersion(file) ?? readVersion(new URL('../../../package.json', import.meta.url)) ?? '';
}

function readVersion(file: URL): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return name === 'nestjs-mt-errors' ? version : undefined;
  } catch {
    return undefined;
  }
}
