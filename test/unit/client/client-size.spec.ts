import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

/** The entry as a bundler ships it to a browser. */
const bundle = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '--eval',
    `import { rolldown } from 'rolldown';
     const resolve = { extensionAlias: { '.js': ['.ts'] } };
     const built = await rolldown({ input: 'lib/client/index.ts', platform: 'browser', resolve });
     const { output } = await built.generate({ format: 'esm', minify: true });
     process.stdout.write(output.map((chunk) => chunk.code).join(''));`,
  ],
  { encoding: 'utf8' },
);

describe('the client in a browser', () => {
  it('is no more than 2 KB', () => {
    expect(bundle).toContain('MtProblemError');
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(2048);
  });

  it('imports nothing and has no text of the catalogue', () => {
    expect(bundle).not.toMatch(/\b(import|require|process|Buffer)\b/);
    expect(bundle).not.toMatch(/project|broker|找不到/i);
  });
});
