// The layers of lib/, proved by dependency-cruiser; a run that read no module is a failure.
import { execFileSync } from 'node:child_process';

const args = ['lib', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
let output;
try {
  output = execFileSync('node_modules/.bin/depcruise', args, {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
} catch (error) {
  output = error.stdout;
}
const { summary } = JSON.parse(output);
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.name}: ${from} -> ${to}`);
if (summary.totalCruised < 50) {
  console.error(`layers: only ${summary.totalCruised} modules were read`);
  process.exit(1);
}
console.log(`layers: ${summary.totalCruised} modules, ${summary.violations.length} violations`);
process.exitCode = summary.error > 0 ? 1 : 0;
