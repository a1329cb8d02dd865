import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const require = createRequire(join(process.cwd(), 'test/browser/package.json'));
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line for each element. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
  if (passes.length < 10) throw new Error(`axe checked only ${passes.length} rules`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
}
