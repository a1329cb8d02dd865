import type { ArgumentsHost, HttpServer } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { AdapterChain } from '../adapters/adapter-chain.js';
import { synchronous } from '../exceptions/synchronous.js';
import type { FilterParts } from '../filters/error.filter.js';
import { ErrorPipeline, type PipelineSteps } from '../filters/error-pipeline.js';
import { GuardedRenderer } from '../filters/guarded-renderer.js';
import { GraphqlTransport } from '../filters/graphql/graphql.transport.js';
import { HttpTransport } from '../filters/http/http.transport.js';
import { responseWriter } from '../filters/http/response-writer.js';
import { LocaleReader } from '../filters/locale-reader.js';
import { OccurrenceFactory } from '../filters/occurrence-factory.js';
import { ProfileChooser } from '../filters/profile-chooser.js';
import { RpcTransport } from '../filters/rpc/rpc.transport.js';
import { TraceReader } from '../filters/trace-reader.js';
import { WsTransport } from '../filters/ws/ws.transport.js';
import { createProfiles } from '../rendering/profile.js';
import { NestLoggerReporter } from '../reporting/nest-logger.reporter.js';
import { ReporterGroup } from '../reporting/reporter-group.js';
import { chooseAdapters } from './choose-adapters.js';
import { levelOf } from './level-of.js';
import type { MtErrorsCore } from './mt-errors-core.js';
import { createUnregisteredWarning } from './unregistered-warning.js';

/** Puts the filter together. */
export function createFilterParts(
  core: MtErrorsCore,
  server?: () => HttpServer | undefined,
): FilterParts {
  const log = createLog(core);
  return {
    pipeline: new ErrorPipeline(createSteps(core, log)),
    transports: [
      new HttpTransport(),
      ...core.options.transports,
      new RpcTransport(),
      new WsTransport(),
      new GraphqlTransport(),
    ],
    passThrough: (thrown, host) =>
      synchronous(core.options.passThrough(thrown)) === true && leave(thrown, host, server?.()),
    onFault: core.onFault,
    close: () => log.close(),
  };
}

function createLog({ options: { log }, registry, onFault }: MtErrorsCore): NestLoggerReporter {
  return new NestLoggerReporter({ ...log, levelOf: levelOf(registry, log) }, onFault);
}

function createSteps(
  { options, registry, texts, negotiator, onFault }: MtErrorsCore,
  log: NestLoggerReporter,
): PipelineSteps {
  const { exposeDetail, exposeTraceId, typeBaseUrl } = options;
  return {
    adapters: new AdapterChain(chooseAdapters(options), (name, fault) =>
      onFault(`adapter ${name}`, fault),
    ),
    adapterContext: { exposeDetail, lookup: (code, key) => registry.find(code, key)?.definition },
    locales: new LocaleReader(negotiator, options.resolveLocale, onFault),
    profiles: new ProfileChooser(createProfiles(options.renderer), options.profile, onFault),
    traces: new TraceReader(options.traceId, onFault),
    occurrences: new OccurrenceFactory(registry, createUnregisteredWarning()),
    bodies: new GuardedRenderer({ texts, registry, typeBaseUrl, exposeTraceId }, onFault),
    reporters: new ReporterGroup([log, ...options.reporters], onFault),
    headerNames: options.headers,
    service: options.service,
  };
}

/** Nest's own answer, where there is a server to give it. */
function leave(thrown: unknown, host: ArgumentsHost, server?: HttpServer): boolean {
  if (server === undefined || host.getType() !== 'http') return false;
  // Nest would end an answer that is under way, so that the half of it looks whole.
  if (responseWriter(host.getArgByIndex(1))?.isStarted) return false;
  new BaseExceptionFilter(server).catch(thrown, host);
  return true;
}
