import type { AdapterChain, CallContext } from '../adapters/adapter-chain.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { AnswerText } from '../rendering/answer-text.js';
import type { ReporterGroup } from '../reporting/reporter-group.js';
import type { Answer, ErrorExchange } from './error-transport.js';
import type { GuardedRenderer, TextBody } from './guarded-renderer.js';
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
    const { locales, profiles, traces, occurrences, bodies, reporters } = this.steps;
    const exception = this.adapt(thrown, exchange);
    const locale = locales.negotiate(exchange);
    const profile = profiles.choose(exchange.request);
    const traceId = traces.read(exchange.request);
    const found = { exception, thrown, locale, profile, traceId, exchange };
    const occurrence = occurrences.create(found);
    const rendered = bodies.render(occurrence, profile);
    reporters.report(occurrence);
    return exchange.send(new RenderedAnswer(occurrence, rendered, this.steps));
  }

  private adapt(thrown: unknown, { transport, request }: ErrorExchange): MtException {
    if (isMtException(thrown)) return thrown;
    const { adapters, adapterContext } = this.steps;
    return adapters.adapt(thrown, { ...adapterContext, transport, request });
  }
}

class RenderedAnswer implements Answer {
  readonly contentType: string;
  readonly body: string;
  readonly language: string;
  readonly headerNames: HeaderNames | false;
  readonly service: string | undefined;

  constructor(
    readonly occurrence: Occurrence,
    { contentType, body, language }: TextBody,
    private readonly steps: PipelineSteps,
  ) {
    this.contentType = contentType;
    this.body = body;
    this.language = language;
    this.headerNames = steps.headerNames;
    this.service = steps.service;
  }

  text(): AnswerText {
    return this.steps.bodies.text(this.occurrence);
  }
}
