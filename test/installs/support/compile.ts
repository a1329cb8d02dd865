import type { Project } from './project.js';

/** A way of compiling that a user's project may have. */
export interface Compilation {
  readonly title: string;
  readonly typescript: 'typescript-5' | 'typescript-6' | 'typescript';
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Uses the values of each entry, so that nothing of it is left unread. */
export function consumerOf(specifiers: readonly string[]): string {
  const imports = specifiers.map((name, index) => `import * as entry${index} from '${name}';`);
  const names = specifiers.map((_, index) => `entry${index}`);
  return `import 'reflect-metadata';
${imports.join('\n')}
import { MtErrors, MtException, type MtErrorsOptions } from 'nestjs-mt-errors';

export const entries: readonly object[] = [${names.join(', ')}];
export const options: MtErrorsOptions = { fallbackLocale: 'zh-CN' };
export const outdated = (): number | undefined => new MtErrors.AGGREGATE_OUTDATED({ expectedVersion: 3 }).params.expectedVersion;
export const thrown = (): string => new MtException('1078').code;
// @ts-expect-error: there is no such code
export const unknown = () => new MtException('9999');
`;
}

/** What the compiler says about this package and its consumer; declarations of others are theirs to keep. */
export async function complaints(
  project: Project,
  { typescript, file, options }: Compilation,
  specifiers: readonly string[],
): Promise<string[]> {
  project.write(file, consumerOf(specifiers));
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    noEmit: true,
    skipLibCheck: false,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    types: ['node'],
    ...options,
  };
  project.write('tsconfig.consumer.json', JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = `node_modules/${typescript}/bin/tsc`;
  const { out, err } = await project.run(
    process.execPath,
    tsc,
    '-p',
    'tsconfig.consumer.json',
    '--listFiles',
  );
  const lines = (out + err).split('\n');
  const read = lines.filter((line) => /nestjs-mt-errors\/dist\/esm\/.*\.d\.ts$/.test(line));
  if (read.length < specifiers.length)
    throw new Error(`the compiler read too little:\n${out}${err}`);
  const errors = lines.filter((line) => line.includes('error TS'));
  return errors.filter(
    (line) =>
      !line.startsWith('node_modules/') || line.startsWith('node_modules/nestjs-mt-errors/'),
  );
}
