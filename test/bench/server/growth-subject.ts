import { Logger, type LoggerService } from '@nestjs/common';
import { moduleFile } from './built-file.js';

const load = async <Module>(path: string): Promise<Module> =>
  (await import(moduleFile(path))) as Module;

const { createFilterParts } = await load<
  typeof import('../../../dist/esm/module/create-filter-parts.js')
>('module/create-filter-parts.js');
const { MtErrorsCore } = await load<typeof import('../../../dist/esm/module/mt-errors-core.js')>(
  'module/mt-errors-core.js',
);
const { resolveOptions } = await load<typeof import('../../../dist/esm/module/resolve-options.js')>(
  'module/resolve-options.js',
);
const { ErrorFilter } =
  await load<typeof import('../../../dist/esm/filters/error.filter.js')>('filters/error.filter.js');
export const { en } =
  await load<typeof import('../../../dist/esm/locale/bundles/en.js')>('locale/bundles/en.js');
export const { LocaleNegotiator } = await load<
  typeof import('../../../dist/esm/locale/locale-negotiator.js')
>('locale/locale-negotiator.js');
export const { mtExceptionFactory } = await load<
  typeof import('../../../dist/esm/class-validator/index.js')
>('class-validator/index.js');
export const { defineErrors, MtErrors } =
  await load<typeof import('../../../dist/esm/index.js')>('index.js');

const silent = (): undefined => undefined;
const nowhere: LoggerService = { log: silent, warn: silent, error: silent };

type Options = Parameters<typeof resolveOptions>[0];

/** The filter of an application without its server: what it is given is the length of the answer. */
export function answering(options?: Options): (thrown: unknown, language?: string) => number {
  Logger.overrideLogger(nowhere);
  const filter = new ErrorFilter(createFilterParts(new MtErrorsCore(resolveOptions(options))));
  return (thrown, language) =>
    filter.answer(thrown, {
      transport: 'http',
      request: {},
      language,
      send: ({ body }) => body.length,
      abort: () => {
        throw new Error('The filter gave up');
      },
    }) as number;
}

/** What `forRoot()` makes at the start. */
export function startUp(options?: Options): unknown {
  return new MtErrorsCore(resolveOptions(options));
}
