import { isByteLength, length } from 'class-validator';
import type { Judgement } from '../adapters/validation/choose-definition.js';
import { isCollection, sizeOf } from './collection.js';
import type { FailingValue } from './failing-rule.js';
import type { RuleDefinition, ValueType } from './rule-table.js';

/** The code of a value that breaks a rule; `bounds` are the rule's arguments, where they are known. */
export function judgeValue(
  key: string,
  rule: RuleDefinition,
  { value, known, isElement, element }: FailingValue,
  bounds: readonly unknown[] | undefined,
): Judgement {
  if (known && (value === null || value === undefined) && !rule.judgesNull) {
    if (!isElement) return { code: '0037', text: 'isDefined', ofType: false, byRule: false };
    const text = element === undefined ? 'mtNoNullMember' : 'isDefined';
    return { code: '0042', text, ofType: false, byRule: false };
  }
  if (known && rule.takes !== undefined && !isOf(rule.takes, value)) {
    return { code: '0049', text: 'type', ofType: true, byRule: false };
  }
  if (rule.whenLong !== undefined) return judgeLength(key, rule, known, value, bounds);
  return { code: codeOf(rule, value), ofType: rule.ofType === true, byRule: true };
}

function judgeLength(
  key: string,
  rule: RuleDefinition,
  known: boolean,
  value: unknown,
  bounds: readonly unknown[] | undefined,
): Judgement {
  if (!known || bounds === undefined) return { code: '0049', ofType: false, byRule: true };
  const reaches = key === 'isByteLength' ? isByteLength : length;
  const isShort = !reaches(value, bounds[0] as number);
  return {
    code: isShort ? rule.code : rule.whenLong!,
    text: `${key}.${isShort ? 'min' : 'max'}`,
    ofType: false,
    byRule: true,
  };
}

function codeOf({ code, whenEmpty, whenFilled }: RuleDefinition, value: unknown): string {
  if (whenEmpty !== undefined && sizeOf(value) === 0) return whenEmpty;
  if (whenFilled !== undefined && sizeOf(value) > 0) return whenFilled;
  return code;
}

function isOf(type: ValueType, value: unknown): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'collection':
      return isCollection(value);
  }
}
