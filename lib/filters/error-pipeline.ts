import type { AdapterChain, CallContext } from '../adapters/adapter-chain.js';
import type { AnswerText } from '../rendering/answer-text.js';
import type { ReporterGroup } from '../reporting/reporter-group.js';
import type { ErrorExchange } from './error-transport.js';
import type { GuardedRenderer } from './guarded-renderer.js';
import type { HeaderNames } from './header-names.js';
import type { LocaleReader } from './locale-reader.js';
import type { OccurrenceFactory } from './occurrence-factory.js';
import type { ProfileChooser } from './profile-chooser.js';
import type { TraceReader } from './trace-reader.js';

/** One collaborator a step. Each answers whatever happens inside it. */
export interface PipelineSteps {
  readonly adapters: AdapterChain;
  readonly adapterContext: Omit<CallContext, 'transport' | 'request'>;
  readonly locales: LocaleReader;
  readonly profiles: ProfileChooser;
  readonly traces: TraceReader;
  readonly occurrences: OccurrenceFactory;
  readonly bodies: GuardedRenderer;
  readonly reporters: ReporterGroup;
  readonly headerNames: HeaderNames | false;
  readonly service: string | undefined;
}

/** The way of every failure: adapt, negotiate, render, report, send. */
export class ErrorPipeline {
  constructor(private readonly steps: PipelineSteps) {}

  run(thrown: unknown, exchange: ErrorExchange): unknown {
    const { adapters, locales, profiles, traces, occurrences, bodies, reporters } = this.steps;
    const { headerNames, service } = this.steps;
    const { transport, request } = exchange;
    const context = { ...this.steps.adapterContext, transport, request };
    const exception = adapters.adapt(thrown, context);
    const locale = locales.negotiate(exchange);
    const profile = profiles.choose(exchange.request);
    const traceId = traces.read(exchange.request);
    const found = { exception, thrown, locale, profile, traceId, exchange };
    const occurrence = occurrences.create(found);
    const rendered = bodies.render(occurrence, profile);
    reporters.report(occurrence);
    const text = (): AnswerText => bodies.text(occurrence);
    return exchange.send({ ...rendered, occurrence, headerNames, service, text });
  }
}
