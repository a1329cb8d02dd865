import { GENERIC_SECTION, isErrorStatus } from '../catalog/generic-errors.js';
import { errorKinds } from '../catalog/error-kind.js';
import type { ErrorDefinition, ParamDefinition } from '../catalog/error-definition.js';
import { UNKNOWN_SECTION } from '../exceptions/unknown-code.js';
import { lintTexts } from './lint-texts.js';

const CODE = /^[A-Z0-9][A-Z0-9_-]{3,31}$/;
const KEY = /^[A-Z][A-Z0-9_]{1,63}$/;
/** What may stand in a `urn:` as it is. */
const SECTION = /^[A-Za-z0-9][\w.@-]{0,63}$/;
const RESERVED_SECTIONS = [GENERIC_SECTION, UNKNOWN_SECTION];
const FIELD_VALUE = /^[\t\x20-\x7e]*$/;
const TYPES = ['string', 'number', 'boolean', 'string[]', 'string|number'];

/** The mistakes in a definition, each with the value and the repair. */
export function lintDefinition(definition: ErrorDefinition, fallbackLocale: string): string[] {
  const { key, section } = definition;
  const findings = [
    ...lintSection(definition),
    ...lintIdentity(definition),
    ...lintParams(definition.params),
    ...lintTexts(definition, fallbackLocale),
  ];
  return findings.map((finding) => `${section}.${key}: ${finding}`);
}

function lintSection({ section, challenge = '' }: ErrorDefinition): string[] {
  const findings: string[] = [];
  if (!SECTION.test(section)) {
    findings.push(`section ${show(section)} must be 1 to 64 of A-Z, a-z, 0-9, ., _, @ and -`);
  }
  if (RESERVED_SECTIONS.includes(section)) {
    findings.push(`section ${show(section)} is the library's own: choose another`);
  }
  if (!FIELD_VALUE.test(challenge)) {
    findings.push(
      `challenge ${JSON.stringify(challenge)} is no header value: leave out line breaks`,
    );
  }
  return findings;
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
