import { type Case, http } from '../cases.js';
import { thrownValues } from '../server/thrown-values.js';
import { thrownExpectations } from '../thrown-expectations.js';
import { configuration } from './configuration.js';
import { disturbed } from './disturbed.js';
import { places } from './places.js';
import { requests } from './requests.js';
import { responses } from './responses.js';

export const thrown: Case[] = Object.keys(thrownValues).map((name, index) => ({
  name,
  request: http(`/api/thrown/${index}`),
  expected: thrownExpectations[name]!,
}));

/** The rows that any filter can be asked, by what they have in common. */
export const common: Readonly<Record<string, readonly Case[]>> = {
  'a thrown': thrown,
  'a failure in': places,
  'a request:': requests,
  'a response:': responses,
  beside: disturbed,
};

/** All rows over HTTP; those of the configuration are about this module's own options. */
export const table: Readonly<Record<string, readonly Case[]>> = { ...common, with: configuration };
