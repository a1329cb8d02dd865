import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { BodyRenderer } from './body-renderer.js';
import { MtAuthRenderer } from './mt-auth.renderer.js';
import { ProblemRenderer } from './problem.renderer.js';

/** `'problem'`: RFC 9457. `'mt-auth'`: the form of the MT-AUTH services. */
export type ProfileName = 'problem' | 'mt-auth';

/** A body and the statuses that go with it. */
export interface Profile {
  readonly renderer: BodyRenderer;
  /** The status of an entry that neither the throw nor an override gives one. */
  statusOf(definition: ErrorDefinition): number;
}

/** The profiles by name; `renderer` replaces the body of each of them. */
export function createProfiles(renderer: BodyRenderer | undefined): Record<ProfileName, Profile> {
  return {
    problem: {
      renderer: renderer ?? new ProblemRenderer(),
      statusOf: ({ status }) => status,
    },
    'mt-auth': {
      renderer: renderer ?? new MtAuthRenderer(),
      statusOf: ({ status, mtAuthStatus }) => mtAuthStatus ?? status,
    },
  };
}
