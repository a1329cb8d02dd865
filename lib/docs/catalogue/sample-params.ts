import type { ErrorDefinition, ParamType } from '../../catalog/error-definition.js';
import type { ErrorParams } from '../../exceptions/violation.js';

/** Numbers that read well where a parameter has one of these names. */
const NUMBERS: Readonly<Record<string, number>> = {
  min: 6,
  minimum: 8,
  max: 20,
  index: 0,
  expected: 1,
  actual: 0,
  expectedVersion: 4,
  maxBytes: 1_048_576,
  retryAfterSeconds: 30,
};

/** Values for the public parameters of an entry, for its example answer. */
export function sampleParams({ params }: ErrorDefinition): ErrorParams {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([, { private: hidden }]) => hidden !== true)
      .map(([name, { type }]) => [name, sample(name, type)]),
  );
}

function sample(name: string, type: ParamType): string | number | boolean | string[] {
  if (type === 'string[]') return [`${name}-1`, `${name}-2`];
  if (type === 'boolean') return true;
  if (type === 'string') return `<${name}>`;
  return Object.hasOwn(NUMBERS, name) ? (NUMBERS[name] as number) : 1;
}
