// Merges the coverage of several runs and holds it against the limits: `node check-coverage.js <folder>`.
// A file without code that runs (types only) has nothing to cover.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import coverage from 'istanbul-lib-coverage';
import ts from 'typescript';

// All lines and functions are covered; one that only a busy machine leaves out must not stop a release.
const LIMITS = { lines: 99.9, functions: 99.8, branches: 98 };

const map = coverage.createCoverageMap({});
for (const run of readdirSync(process.argv[2])) {
  map.merge(JSON.parse(readFileSync(join(process.argv[2], run, 'coverage-final.json'), 'utf8')));
}
map.filter(hasCode);

const missing = map.files().flatMap((file) => {
  const { lines, functions } = map.fileCoverageFor(file).toSummary();
  const name = relative(process.cwd(), file);
  const uncovered = map.fileCoverageFor(file).getUncoveredLines();
  return lines.pct < 100 || functions.pct < 100
    ? [
        `${name}: ${lines.pct} % lines (${uncovered.slice(0, 12).join(', ')}), ${functions.pct} % functions`,
      ]
    : [];
});
for (const line of missing) console.log(line);

const summary = map.getCoverageSummary();
for (const [name, limit] of Object.entries(LIMITS)) {
  const { pct, covered, total } = summary[name];
  console.log(
    `coverage of ${map.files().length} files: ${name} ${pct} % (${covered} of ${total}), limit ${limit} %`,
  );
  if (pct < limit) process.exitCode = 1;
}

function hasCode(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      removeComments: true,
    },
  });
  return outputText.replace(/export \{\};?|["']use strict["'];?/g, '').trim() !== '';
}
