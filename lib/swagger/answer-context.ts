import { builtInDefinitions } from '../catalog/built-in.js';
import type { HeaderNames } from '../filters/header-names.js';
import { GuardedRenderer } from '../filters/guarded-renderer.js';
import { OccurrenceFactory } from '../filters/occurrence-factory.js';
import { en } from '../locale/bundles/en.js';
import { IcuMessageFormatter } from '../locale/message-formatter.js';
import { TextSource } from '../locale/text-source.js';
import type { MtErrorsCore } from '../module/mt-errors-core.js';
import { resolveOptions } from '../module/resolve-options.js';
import { ErrorRegistry } from '../registry/error-registry.js';
import { createProfiles, type Profile, type ProfileName } from '../rendering/profile.js';

/** What is needed to make an answer outside a request. */
export interface AnswerContext {
  readonly occurrences: OccurrenceFactory;
  readonly bodies: GuardedRenderer;
  readonly texts: TextSource;
  readonly profile: Profile;
  /** `undefined` where the application renders bodies of its own. */
  readonly profileName: ProfileName | undefined;
  readonly headerNames: HeaderNames | false;
  readonly locale: string;
}

type Parts = Pick<MtErrorsCore, 'options' | 'registry' | 'texts' | 'onFault'>;

/** The context of the application's own answers. */
export function contextOf(parts: Parts, locale = parts.options.fallbackLocale): AnswerContext {
  const { options, registry, texts, onFault } = parts;
  const { renderer, typeBaseUrl, headers } = options;
  const name = typeof options.profile === 'string' ? options.profile : 'problem';
  return {
    occurrences: new OccurrenceFactory(registry, () => undefined),
    bodies: new GuardedRenderer({ texts, registry, typeBaseUrl }, onFault),
    texts,
    profile: createProfiles(renderer)[name],
    profileName: renderer === undefined ? name : undefined,
    headerNames: headers,
    locale,
  };
}

/** The context of an application with every option left out, for use before there is one. */
export function defaultContext(): AnswerContext {
  const texts = new TextSource(
    { bundles: [en], fallbackLocale: 'en', fallbacks: {} },
    new IcuMessageFormatter(),
  );
  const registry = new ErrorRegistry(builtInDefinitions);
  return contextOf({ options: resolveOptions(), registry, texts, onFault: () => undefined });
}
