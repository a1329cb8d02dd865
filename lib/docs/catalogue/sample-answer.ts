import { fromDefinition } from '../../adapters/adapted.js';
import { toViolation } from '../../adapters/validation/found-violation.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { statusPhrases } from '../../catalog/status-phrases.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import type { Occurrence } from '../../exceptions/occurrence.js';
import type { AnswerHead } from '../../filters/error-transport.js';
import { GuardedRenderer } from '../../filters/guarded-renderer.js';
import { setAnswerHeaders } from '../../filters/http/answer-headers.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { createProfiles, type Profile } from '../../rendering/profile.js';
import { HeaderRecorder } from './header-recorder.js';
import { sampleParams } from './sample-params.js';
import { sampleRule } from './sample-rules.js';

/** An answer as it goes over the wire. */
export interface SampleAnswer {
  readonly status: number;
  readonly phrase: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The same each time, so that a page does not change by itself. */
const SAMPLE_ID = '00000000-0000-4000-8000-000000000000';

/** Makes the answers that the application itself would give, with the parts that it uses itself. */
export class SampleAnswers {
  private readonly profile: Profile;
  private readonly bodies: GuardedRenderer;

  constructor(private readonly core: MtErrorsCore) {
    const { registry, texts, options, onFault } = core;
    const { profile, renderer, typeBaseUrl } = options;
    this.profile = createProfiles(renderer)[typeof profile === 'string' ? profile : 'problem'];
    this.bodies = new GuardedRenderer({ texts, registry, typeBaseUrl }, onFault);
  }

  create(definition: ErrorDefinition, locale: string): SampleAnswer {
    const occurrence = this.occurrence(definition, locale);
    const rendered = this.bodies.render(occurrence, this.profile);
    const answer = { ...rendered, occurrence, headerNames: this.core.options.headers };
    return toSample(answer);
  }

  private occurrence(definition: ErrorDefinition, locale: string): Occurrence {
    const exception = sampleException(definition);
    return {
      exception,
      definition,
      status: this.statusOf(definition),
      serverFault: definition.status >= 500,
      locale,
      thrown: exception,
      transport: 'http',
      request: undefined,
    };
  }

  /** An override's status wins over the profile's. */
  private statusOf(definition: ErrorDefinition): number {
    const registered = this.core.registry.byKey(definition.key);
    return registered?.override?.status ?? this.profile.statusOf(definition);
  }
}

/** As it is thrown, or as a validation pipe makes it for one field of the body. */
function sampleException(definition: ErrorDefinition): MtException {
  const params = sampleParams(definition);
  const rule = sampleRule(definition);
  const field = { definition, rule: rule ?? '', path: ['name'], params };
  const violations = rule === undefined ? [] : [toViolation(field, { source: 'body' })];
  return fromDefinition(definition, { params, violations, id: SAMPLE_ID });
}

function toSample(answer: AnswerHead & { readonly body: string }): SampleAnswer {
  const { status } = answer.occurrence;
  const recorder = new HeaderRecorder();
  setAnswerHeaders(recorder, answer);
  return {
    status,
    phrase: statusPhrases[status] ?? '',
    headers: recorder.headers,
    body: answer.body,
  };
}
