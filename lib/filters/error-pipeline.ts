import type { AdapterChain, CallContext } from '../adapters/adapter-chain.js';
import { fromStatus } from '../adapters/adapted.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { AnswerText } from '../rendering/answer-text.js';
import type { Profile } from '../rendering/profile.js';
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
    return exchange.send(this.prepare(thrown, exchange));
  }

  /** An exception that fails when it is read is a failure of its own. */
  private prepare(thrown: unknown, exchange: ErrorExchange): Answer {
    try {
      return this.answer(this.adapt(thrown, exchange), thrown, exchange);
    } catch (fault) {
      return this.answer(fromStatus(500, { cause: fault }), fault, exchange);
    }
  }

  private answer(exception: MtException, thrown: unknown, exchange: ErrorExchange): Answer {
    const { locales, profiles, traces, occurrences, reporters } = this.steps;
    const locale = locales.negotiate(exchange);
    const profile = profiles.choose(exchange.request);
    const traceId = traces.read(exchange.request);
    const found = { exception, thrown, locale, profile, traceId, exchange };
    const occurrence = occurrences.create(found);
    const answer = new RenderedAnswer(occurrence, profile, this.steps);
    if (exchange.isBodiless !== true) answer.render();
    reporters.report(occurrence);
    return answer;
  }

  private adapt(thrown: unknown, { transport, request }: ErrorExchange): MtException {
    if (isMtException(thrown)) return thrown;
    const { adapters, adapterContext } = this.steps;
    const { lookup, exposeDetail } = adapterContext;
    // Member by member: a spread costs as much as asking all adapters.
    return adapters.adapt(thrown, { transport, lookup, exposeDetail, request });
  }
}

/** An answer whose body is made when it is first read. */
class RenderedAnswer implements Answer {
  readonly headerNames: HeaderNames | false;
  readonly service: string | undefined;
  private rendered: TextBody | undefined;

  constructor(
    readonly occurrence: Occurrence,
    private readonly profile: Profile,
    private readonly steps: PipelineSteps,
  ) {
    this.headerNames = steps.headerNames;
    this.service = steps.service;
  }

  get contentType(): string {
    return this.render().contentType;
  }

  get body(): string {
    return this.render().body;
  }

  get language(): string {
    return this.render().language;
  }

  render(): TextBody {
    return (this.rendered ??= this.steps.bodies.render(this.occurrence, this.profile));
  }

  text(): AnswerText {
    return this.steps.bodies.text(this.occurrence);
  }
}
