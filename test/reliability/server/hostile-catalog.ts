import { defineErrors, type LocaleBundle, MtException } from 'nestjs-mt-errors';
import { SECRET } from './secret.js';

const common = { status: 400, kind: 'validation', title: { en: 'Refused' } } as const;

/** Names of parameters that are also names of every object. */
export const NamesErrors = defineErrors(
  { section: 'names' },
  {
    NAMES_OF_OBJECTS: {
      ...common,
      code: 'NAME1',
      params: { constructor: 'string', toString: 'string', hasOwnProperty: 'string' },
      detail: { en: '{constructor} {toString} {hasOwnProperty}' },
    },
    NAME_OF_PROTOTYPE: {
      ...common,
      code: 'NAME2',
      params: JSON.parse('{"__proto__":"string[]"}') as { never: 'string' },
      detail: { en: 'Refused: {__proto__}' },
    },
    VALUE_IN_TEXT: {
      ...common,
      code: 'NAME3',
      params: { name: 'string', dsn: { type: 'string', private: true } },
      detail: { en: 'Hello {name}.', 'zh-CN': '{name}，你好。' },
    },
  },
);

/** A language whose file has names that are dangerous to merge. */
export const pollutedLanguage: LocaleBundle = {
  tag: 'de',
  entries: JSON.parse(
    '{"__proto__":{"title":"polluted","polluted":"yes"},"constructor":{"title":"polluted"}}',
  ) as LocaleBundle['entries'],
  statuses: JSON.parse('{"__proto__":{"polluted":"yes"}}') as LocaleBundle['statuses'],
  violations: JSON.parse('{"__proto__":{"polluted":"yes"}}') as LocaleBundle['violations'],
};

/** Entries that no application starts with, thrown without being registered. */
const wrong = (entry: object): (() => unknown) => {
  const entries = defineErrors(
    { section: 'wrong' },
    { WRONG: { ...common, code: 'W001', ...entry } },
  );
  return () => entries.WRONG();
};

export const hostileThrows: Readonly<Record<string, () => unknown>> = {
  'an entry that is not registered': wrong({}),
  'an entry with the status 200': wrong({ status: 200 }),
  'an entry with the status 999': wrong({ status: 999 }),
  'an entry with a text as status': wrong({ status: '404' }),
  'an entry without a title': wrong({ title: undefined }),
  'an entry whose text is no message': wrong({ detail: { en: '{a' } }),
  'an entry whose text is an object': wrong({ detail: { en: { secret: SECRET } } }),
  'an entry of an unknown kind': wrong({ kind: 'constructor' }),
  'an entry whose challenge breaks out': wrong({ status: 401, challenge: 'a\r\nX-Leak: 1' }),
  'an entry with parameters of no type': wrong({ params: { a: 'toString' } }),
  'parameters with the names of objects': () =>
    new NamesErrors.NAMES_OF_OBJECTS({ constructor: 'a', toString: 'b', hasOwnProperty: 'c' }),
  'parameters with the names of objects, missing': () =>
    new NamesErrors.NAMES_OF_OBJECTS({} as never),
  'a parameter named __proto__': () =>
    new NamesErrors.NAME_OF_PROTOTYPE(JSON.parse('{"__proto__":["polluted"]}') as never),
  'a template as a value': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: '{dsn} {{name}} $t(x) %s <b> #', dsn: SECRET }),
  'a translation call 20,000 times as a value': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: '$t('.repeat(20_000), dsn: SECRET }),
  'braces 100,000 times as a value': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: '{'.repeat(100_000), dsn: SECRET }),
  'half a character as a value': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: '\ud800', dsn: SECRET }),
  'an object as a value': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: { toString: () => SECRET } as never, dsn: SECRET }),
  'a private parameter of its own': () =>
    new NamesErrors.VALUE_IN_TEXT({ name: 'Ann', dsn: SECRET }),
  'parameters read from JSON with __proto__': () =>
    new MtException('0038', { params: JSON.parse('{"__proto__":{"min":6}}') as object }),
};
