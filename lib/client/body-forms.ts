import { members, text, type Members } from './members.js';

/** A body longer than this is not read; the library's own have at most 16 KB. */
export const MAX_BODY_LENGTH = 256 * 1024;
/** No more of a plain text is kept than this. */
export const MAX_TEXT_LENGTH = 1024;

/** A body as members of problem details: its own, or those that say the same in another form. */
export function problemMembers(body: unknown): Members {
  return typeof body === 'string' ? parse(body) : fromForm(members(body));
}

function parse(body: string): Members {
  if (body.length > MAX_BODY_LENGTH) return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'string' ? plainText(value) : fromForm(members(value));
  } catch {
    return plainText(body);
  }
}

function plainText(body: string): Members {
  const isMarkup = body.trimStart().startsWith('<');
  return isMarkup ? {} : { detail: body.trim().slice(0, MAX_TEXT_LENGTH) };
}

/** The bodies of the profile `mt-auth` and of Nest's own filter; any other as it is. */
function fromForm(body: Members): Members {
  const { errors, errorId, statusCode, message, error, errorCode, ...rest } = body;
  if (Array.isArray(errors) && text(errorId)) {
    return { ...rest, instance: `urn:uuid:${errorId}`, ...fromTexts(errors) };
  }
  if (typeof statusCode === 'number' && message !== undefined) {
    return { title: error, ...rest, status: statusCode, code: errorCode, ...fromTexts(message) };
  }
  return body;
}

/** One text is the detail; of several each is a broken rule too. */
function fromTexts(texts: unknown): Members {
  const list: unknown[] = Array.isArray(texts) ? texts : [texts];
  const [detail] = list;
  if (typeof detail === 'object') return { errors: texts };
  return { detail, errors: list.length > 1 ? list : [] };
}
