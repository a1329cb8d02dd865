import type { ErrorDefinition, ParamType } from '../../catalog/error-definition.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import { sortedDefinitions } from '../catalog/describe-entry.js';
import { literal } from '../import/literal.js';
import type { Exporter } from './export-format.js';

const TYPES: Readonly<Record<ParamType, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  'string[]': 'readonly string[]',
  'string|number': 'string | number',
};

/** Types and texts for a client: no private parameter is in them. */
export const toTypeScript: Exporter = (core, locales) => {
  const definitions = sortedDefinitions(core).filter(
    (definition) => core.registry.byCode(definition.code)?.definition === definition,
  );
  const params = definitions.map((definition) => paramsOf(definition, core));
  const texts = locales.map((tag) => textsIn(tag, definitions, core));
  return `// Written by "mt-errors export --format ts": do not edit.

/** The parameters of each code, for \`decodeProblem<ErrorParams>()\` of nestjs-mt-errors/client. */
export interface ErrorParams {
${params.join('\n')}
}

export type ErrorCode = keyof ErrorParams;

/** Titles by language and code. */
export const errorTitles = {
${texts.join('\n')}
} as const;
`;
};

function paramsOf(definition: ErrorDefinition, { texts, options }: MtErrorsCore): string {
  const members = Object.entries(definition.params)
    .filter(([, param]) => !param.private)
    .map(
      ([name, { type }]) =>
        `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)}?: ${TYPES[type]}`,
    );
  const type = members.length ? `{ ${members.join('; ')} }` : 'Record<never, never>';
  const title = texts.title(definition, options.fallbackLocale).text.replaceAll('*/', '* /');
  return `  /** ${definition.key}: ${title} */\n  ${literal(definition.code)}: ${type};`;
}

function textsIn(tag: string, definitions: readonly ErrorDefinition[], core: MtErrorsCore): string {
  const lines = definitions.map((definition) => {
    const title = core.texts.title(definition, tag).text;
    return `    ${literal(definition.code)}: ${literal(title)},`;
  });
  return `  ${literal(tag)}: {\n${lines.join('\n')}\n  },`;
}
