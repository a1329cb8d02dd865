import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  type ArgumentsHost,
  Catch,
  type DynamicModule,
  type ExceptionFilter,
  HttpException,
  type INestApplication,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { installMtErrors, MtErrorsModule } from 'nestjs-mt-errors';

/** How a filter comes into an application. */
export interface Installed {
  readonly imports: DynamicModule[];
  install(app: INestApplication): void;
}

/** Thousands of rows have the same code: each is to have its record. */
export const log = { burst: false } as const;

/** The compared filters by name. The rivals are installed beside the benchmark. */
export const filters: Readonly<Record<string, () => Installed>> = {
  ours: () => ({
    imports: [MtErrorsModule.forRoot({ log })],
    install: (app) => void installMtErrors(app),
  }),
  nest: () => ({ imports: [], install: () => undefined }),
  'nest-problem-details-filter': problemDetails,
  'nestjs-i18n': translating,
};

interface Reply {
  status(code: number): Reply;
  send(body: object): void;
}

const benchmark = fileURLToPath(new URL('../../../bench/', import.meta.url));
const require = createRequire(`${benchmark}package.json`);

interface ProblemDetails {
  readonly HttpExceptionFilter: new (host: HttpAdapterHost) => ExceptionFilter;
}

interface I18n {
  readonly I18nModule: { forRoot(options: object): DynamicModule };
  readonly AcceptLanguageResolver: unknown;
  readonly I18nContext: {
    current(
      host: ArgumentsHost,
    ): { lang: string; t(key: string, options: object): string } | undefined;
  };
}

function problemDetails(): Installed {
  const { HttpExceptionFilter } = require('nest-problem-details-filter') as ProblemDetails;
  return {
    imports: [],
    install: (app) => app.useGlobalFilters(new HttpExceptionFilter(app.get(HttpAdapterHost))),
  };
}

/** With a filter as the documentation of nestjs-i18n writes it, except that it goes on without a context. */
function translating(): Installed {
  const { AcceptLanguageResolver, I18nContext, I18nModule } = require('nestjs-i18n') as I18n;

  @Catch(HttpException)
  class TranslatingFilter implements ExceptionFilter {
    catch(exception: HttpException, host: ArgumentsHost): void {
      const i18n = I18nContext.current(host);
      const status = exception.getStatus();
      const message = i18n?.t(exception.message, { lang: i18n.lang }) ?? exception.message;
      const reply = host.switchToHttp().getResponse<Reply>();
      reply.status(status).send({ statusCode: status, message });
    }
  }

  const loaderOptions = { path: `${benchmark}i18n/`, watch: false };
  const options = {
    fallbackLanguage: 'en',
    loaderOptions,
    resolvers: [AcceptLanguageResolver],
    logging: false,
  };
  return {
    imports: [I18nModule.forRoot(options)],
    install: (app) => app.useGlobalFilters(new TranslatingFilter()),
  };
}
