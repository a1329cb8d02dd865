import { fromDefinition } from '../../adapters/adapted.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { statusPhrases } from '../../catalog/status-phrases.js';
import type { Occurrence } from '../../exceptions/occurrence.js';
import type { Answer } from '../../filters/error-transport.js';
import { GuardedRenderer } from '../../filters/guarded-renderer.js';
import { setAnswerHeaders } from '../../filters/http/answer-headers.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { createProfiles, type Profile } from '../../rendering/profile.js';
import { HeaderRecorder } from './header-recorder.js';
import { sampleParams } from './sample-params.js';

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
    const options = { params: sampleParams(definition), id: SAMPLE_ID };
    const exception = fromDefinition(definition, options);
    const status = this.statusOf(definition);
    const serverFault = definition.status >= 500;
    const transport = 'http';
    return {
      exception,
      definition,
      status,
      serverFault,
      locale,
      thrown: exception,
      transport,
      request: undefined,
    };
  }

  /** An override's status wins over the profile's. */
  private statusOf(definition: ErrorDefinition): number {
    const { override } = this.core.registry.byKey(definition.key) ?? {};
    return override?.status ?? this.profile.statusOf(definition);
  }
}

function toSample(answer: Answer): SampleAnswer {
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
