import { elementsOf } from './value-at.js';

/** A limit that a value is beyond. */
export interface Bound {
  readonly side: 'min' | 'max';
  readonly limit: unknown;
  /** True where the limit itself is not allowed. */
  readonly exclusive?: boolean;
  /** What is measured. */
  readonly of: 'text' | 'elements' | 'number' | 'date';
  /** True where a collection has no element at all. */
  readonly isEmpty?: boolean;
}

/** What a length is of: a collection's elements or a text's characters. */
export function lengthOf(value: unknown): 'text' | 'elements' {
  return elementsOf(value) < 0 ? 'text' : 'elements';
}

/** Code and text of a value beyond its limit. */
export function boundRule({ side, of, exclusive, isEmpty }: Bound): [code: string, text: string] {
  const isMin = side === 'min';
  switch (of) {
    case 'text':
      return isMin ? ['0038', 'minLength'] : ['0039', 'maxLength'];
    case 'elements':
      if (!isMin) return ['0039', 'arrayMaxSize'];
      return [isEmpty ? '0041' : '0038', 'arrayMinSize'];
    case 'date':
      return ['0049', isMin ? 'minDate' : 'maxDate'];
    case 'number':
      if (exclusive) return isMin ? ['0046', 'mtGreaterThan'] : ['0039', 'lessThan'];
      return isMin ? ['0044', 'min'] : ['0039', 'max'];
  }
}
