import { isErrorStatus } from '../catalog/generic-errors.js';
import { errorKinds } from '../catalog/error-kind.js';
import type { ErrorDefinition, ParamDefinition } from '../catalog/error-definition.js';
import { lintTexts } from './lint-texts.js';

const CODE = /^[A-Z0-9][A-Z0-9_-]{3,31}$/;
const KEY = /^[A-Z][A-Z0-9_]{1,63}$/;
const TYPES = ['string', 'number', 'boolean', 'string[]', 'string|number'];

/** The mistakes in a definition, each with the value and the repair. */
export function lintDefinition(definition: ErrorDefinition, fallbackLocale: string): string[] {
  const { key, section } = definition;
  const findings = [
    ...lintIdentity(definition),
    ...lintParams(definition.params),
    ...lintTexts(definition, fallbackLocale),
  ];
  return findings.map((finding) => `${section}.${key}: ${finding}`);
}

function lintIdentity({ code, key, status, kind }: ErrorDefinition): string[] {
  const findings: string[] = [];
  if (!CODE.test(code)) {
    findings.push(`code ${show(code)} must be 4 to 32 of A-Z, 0-9, _ and -, for example "3001"`);
  }
  if (!KEY.test(key)) findings.push(`the name must be in capitals, for example ORDER_NOT_FOUND`);
  if (!isErrorStatus(status)) {
    findings.push(`status ${show(status)} must be a whole number from 400 to 599`);
  }
  if (!errorKinds.includes(kind)) {
    findings.push(`kind ${show(kind)} is unknown: use one of ${errorKinds.join(', ')}`);
  }
  return findings;
}

function lintParams(params: Readonly<Record<string, ParamDefinition>>): string[] {
  return Object.entries(params)
    .filter(([, { type }]) => !TYPES.includes(type))
    .map(
      ([name, { type }]) => `parameter ${name} has the type ${show(type)}: use ${TYPES.join(', ')}`,
    );
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
