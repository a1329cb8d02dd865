/**
 * What sort of failure an entry is. A kind has its own exception class
 * (`'conflict'`: `MtConflictException`), and logs, metrics and the catalogue page group by it.
 */
export const errorKinds = [
  'authentication',
  'business-rule',
  'conflict',
  'http',
  'internal',
  'messaging',
  'not-found',
  'notification',
  'patch',
  'permission',
  'persistence',
  'rate-limit',
  'serialization',
  'upload',
  'upstream',
  'validation',
] as const;

export type ErrorKind = (typeof errorKinds)[number];
