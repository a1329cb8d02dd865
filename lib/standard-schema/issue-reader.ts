import { readArktypeIssue } from './arktype-issues.js';
import { CUSTOM } from './answers.js';
import { isMissing, type IssueReader, missing, pathOf } from './read-issue.js';
import type { SchemaIssue } from './schema-like.js';
import { readValibotIssue } from './valibot-issues.js';
import { valueAt } from './value-at.js';
import { readZodIssue } from './zod-issues.js';

/** The reader for an issue, chosen by the members that only its library's issues have. */
export function readerFor(issue: SchemaIssue): IssueReader {
  if (' arkKind' in issue) return readArktypeIssue;
  if ('kind' in issue && 'type' in issue) return readValibotIssue;
  return 'code' in issue ? readZodIssue : readOtherIssue;
}

/** Of a library without members of its own only the place is known. */
const readOtherIssue: IssueReader = (issue, root) => {
  const path = pathOf(issue);
  const value = root && valueAt(root.value, path);
  if (root && isMissing(value)) return [missing('schema', path, value)];
  return [{ rule: 'schema', path: path.map(String), ...CUSTOM }];
};
