import { builtInByCode } from '../catalog/built-in.js';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { DeclaredError } from './declared-error.js';

/** What input that breaks a rule, or cannot be read at all, is answered with. */
export function validationErrors(): DeclaredError[] {
  return [
    {
      definition: builtInByCode('0038')!,
      params: { min: 6 },
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/name',
          source: 'body',
          params: { min: 6 },
        },
      ],
      open: true,
    },
    { definition: genericDefinition(400), params: {}, violations: [] },
  ];
}
