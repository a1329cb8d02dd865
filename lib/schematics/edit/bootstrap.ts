import { addImport, removeImport } from './imports.js';
import { SourceText } from './source-text.js';

const PIPE = 'MtValidationPipe';
const PIPE_ENTRY = 'nestjs-mt-errors/class-validator';

/** The class that an application is created from. */
export function rootModuleOf(source: SourceText): string | undefined {
  const call = createCall(source);
  if (call === undefined) return undefined;
  const name = source.value(call + 1);
  const isName = /^[A-Za-z_$][\w$]*$/.test(name) && [',', ')'].includes(source.value(call + 2));
  return isName ? name : undefined;
}

/**
 * Registers the pipe where the application is created: a `ValidationPipe` is exchanged for it, with
 * its options. `undefined` where no variable holds the application.
 */
export function addGlobalPipe(source: SourceText): SourceText | undefined {
  if (source.has(PIPE)) return source;
  const stock = source.find(['new', 'ValidationPipe', '(']);
  const edited = stock >= 0 ? exchange(source, stock + 1) : insert(source);
  return edited && addImport(edited, PIPE, PIPE_ENTRY);
}

function exchange(source: SourceText, name: number): SourceText {
  const { start, end } = source.tokens[name]!;
  const exchanged = source.replace(start, end, PIPE);
  const uses = exchanged.tokens.filter(({ value }) => value === 'ValidationPipe').length;
  return uses === 1 ? removeImport(exchanged, 'ValidationPipe') : exchanged;
}

function insert(source: SourceText): SourceText | undefined {
  const call = createCall(source);
  if (call === undefined) return undefined;
  const variable = variableOf(source, call);
  const close = source.closing(call);
  if (variable === undefined || close < 0) return undefined;
  const last = source.tokens[source.value(close + 1) === ';' ? close + 1 : close]!;
  const indent = source.indentOf(source.tokens[variable]!);
  const name = source.value(variable);
  const line = `\n${indent}${name}.useGlobalPipes(new ${PIPE}());`;
  return source.replace(last.end, last.end, line);
}

/** Index of the bracket in `NestFactory.create(`, also with a type argument. */
function createCall(source: SourceText): number | undefined {
  const start = source.find(['NestFactory', '.', 'create']);
  if (start < 0) return undefined;
  const open = source.find(['('], start + 3);
  const between = source.value(start + 3);
  return open >= 0 && (between === '(' || between === '<') ? open : undefined;
}

/** Index of the name in `const app = await NestFactory.create(`. */
function variableOf(source: SourceText, call: number): number | undefined {
  const factory = source.tokens.findLastIndex(
    ({ value }, at) => at < call && value === 'NestFactory',
  );
  if (source.value(factory - 1) !== 'await' || source.value(factory - 2) !== '=') return undefined;
  const keyword = source.tokens.findLastIndex(
    ({ value }, at) => at < factory && ['const', 'let', 'var'].includes(value),
  );
  return keyword >= 0 && factory - keyword < 12 ? keyword + 1 : undefined;
}
