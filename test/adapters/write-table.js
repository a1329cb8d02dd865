// Writes TABLE.md from what the tests saw, and fails where that is not what the expectation files say.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const here = new URL('./', import.meta.url);
const nameOf = ({ library, failure }) => `${library}: ${failure}`;
const families = readdirSync(new URL('expected/', here)).map((file) => file.replace('.tsv', ''));
const observedFiles = existsSync(new URL('observed/', here))
  ? readdirSync(new URL('observed/', here))
  : [];
const MOST_NAMED = 20;
const problems = [];
const unseen = [];
const sections = families.map((family) => sectionOf(family.trim()));

for (const problem of problems) console.error(`adapter table: ${problem}`);
if (problems.length > 0) process.exit(1);
if (unseen.length > 0) {
  console.error(`adapter table: not written, ${unseen.length} failures were not provoked:`);
  for (const name of unseen.slice(0, MOST_NAMED)) console.error(`  ${name}`);
  if (unseen.length > MOST_NAMED) console.error(`  and ${unseen.length - MOST_NAMED} more`);
  // Only a suite that was left out for want of its server excuses it.
  process.exit(existsSync(new URL('observed/left-out.txt', here)) ? 0 : 1);
}
const file = new URL('TABLE.md', here);
const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
const libraries = new Set(sections.flatMap(({ rows }) => rows.map(({ library }) => library)));
const text = [
  '# What becomes of the failures of other libraries',
  `Made by \`npm run test:adapters\` from ${count} failures provoked in ${libraries.size} libraries. A code of three digits is a status without a code of the catalogue. _Retryable_: the same request, sent again unchanged, may succeed.`,
  ...sections.map(({ text: section }) => section),
].join('\n\n');
const options = { ...(await resolveConfig(file)), parser: 'markdown' };
const wanted = await format(text, options);
if (process.env.CI && readFileSync(file, 'utf8') !== wanted) {
  console.error(
    'adapter table: TABLE.md is not what was seen: npm run test:adapters, and commit it',
  );
  process.exit(1);
}
writeFileSync(file, wanted);
console.log(`adapter table: ${count} failures, ${libraries.size} libraries`);

function sectionOf(family) {
  const expected = readExpected(family);
  const observed = readObserved(family);
  for (const row of expected) compare(row, observed.get(nameOf(row)), family);
  for (const [name] of observed) {
    if (!expected.some((row) => nameOf(row) === name))
      problems.push(`${family}: ${name} was seen but is not expected`);
  }
  return { rows: expected, text: `## ${family}\n\n${markdown(expected)}` };
}

function compare(expected, observed, family) {
  if (observed === undefined) return unseen.push(`${family}: ${nameOf(expected)}`);
  const [wanted, seen] = [expected, observed].map(sorted);
  if (wanted !== seen) problems.push(`${family}: expected ${wanted}, saw ${seen}`);
}

function sorted({ library, failure, code, status, retryable, params }) {
  const byName = Object.fromEntries(
    Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return JSON.stringify({ library, failure, code, status, retryable, params: byName });
}

function readExpected(family) {
  const text = readFileSync(new URL(`expected/${family}.tsv`, here), 'utf8');
  const [, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const seen = new Set();
  return lines.map((line) => {
    const [library, failure, code, status, retryable, params] = line.split('\t');
    if (seen.has(`${library}: ${failure}`))
      problems.push(`${family}: ${library}: ${failure} stands twice`);
    seen.add(`${library}: ${failure}`);
    return {
      library,
      failure,
      code,
      status: Number(status),
      retryable: retryable === 'yes',
      params: JSON.parse(params || '{}'),
    };
  });
}

function readObserved(family) {
  const files = observedFiles.filter((name) => name.startsWith(`${family}.`));
  const rows = files.flatMap((name) =>
    JSON.parse(readFileSync(new URL(`observed/${name}`, here), 'utf8')),
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function markdown(rows) {
  const cells = rows.map(({ library, failure, code, status, retryable }) =>
    [library, failure, `\`${code}\``, status, retryable ? 'yes' : 'no'].map(escape).join(' | '),
  );
  const head = ['library | failure | code | status | retryable', '--- | --- | --- | --- | ---'];
  return [...head, ...cells].map((line) => `| ${line} |`).join('\n');
}

function escape(cell) {
  return String(cell).replaceAll('|', '\\|');
}
