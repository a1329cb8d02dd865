import { isMtException } from '../exceptions/is-mt-exception.js';
import { isRemoteOrigin, originOf } from './remote-origin.js';
import { MAX_LINKS, type WireLink } from './wire-error.js';
import { defined, readSafely, wireTokens } from './wire-tokens.js';

/** What caused an exception, nearest first: names and codes only, each cause once. */
export function causeChain(exception: unknown): WireLink[] {
  let error = readSafely(exception, 'cause');
  if (error === undefined) return [];
  const seen = new Set<unknown>([exception]);
  const links: WireLink[] = [];
  while (isNewCause(error, seen) && links.length < MAX_LINKS) {
    seen.add(error);
    if (isRemoteOrigin(error)) return [...links, ...error.chain].slice(0, MAX_LINKS);
    links.push(linkOf(error));
    error = readSafely(error, 'cause');
  }
  return links;
}

function isNewCause(error: unknown, seen: ReadonlySet<unknown>): error is object {
  return typeof error === 'object' && error !== null && !seen.has(error);
}

function linkOf(error: object): WireLink {
  if (isMtException(error)) {
    return defined({
      name: 'MtException',
      code: wireTokens.code(error.code),
      svc: wireTokens.name(originOf(error)?.service),
    });
  }
  return defined({
    name: wireTokens.className(nameOf(error)) ?? 'Error',
    code: wireTokens.causeCode(codeOf(error)),
  });
}

/**
 * The name of an error, or of its class where a library leaves the name at `Error`. The `name` of
 * anything else may be a person's.
 */
function nameOf(error: object): unknown {
  const isError = typeof readSafely(error, 'stack') === 'string';
  const name = isError ? readSafely(error, 'name') : undefined;
  const isTelling = name !== undefined && name !== 'Error';
  return isTelling ? name : readSafely(readSafely(error, 'constructor'), 'name');
}

function codeOf(error: object): unknown {
  const code = readSafely(error, 'code');
  return typeof code === 'number' ? String(code) : code;
}
