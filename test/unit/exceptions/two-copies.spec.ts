import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const script = `
  const one = await import(process.argv[1] + '/a/esm/index.js');
  const two = await import(process.argv[1] + '/b/esm/index.js');
  const cjs = (await import(process.argv[1] + '/b/cjs/index.js')).default;
  const error = new one.MtException('0009', { params: { expectedVersion: 3 } });
  const seen = (copy) => [
    error instanceof copy.MtException,
    error instanceof copy.MtConflictException,
    error instanceof copy.MtErrors.AGGREGATE_OUTDATED,
    error instanceof copy.MtErrors.ALREADY_ADMIN,
    copy.MtException.is(error, copy.MtErrors.AGGREGATE_OUTDATED),
    new copy.MtException(one.MtErrors.AGGREGATE_OUTDATED).code,
  ];
  console.log(JSON.stringify({ same: one.MtException === two.MtException, two: seen(two), cjs: seen(cjs) }));
`;

describe('two installed copies of the package', () => {
  it('know each other’s exceptions and entries, in both module formats', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mt-copies-'));
    try {
      for (const copy of ['a', 'b'])
        await cp(join(root, 'dist'), join(folder, copy), { recursive: true });
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      await cp(join(root, 'package.json'), join(folder, 'package.json'));
      const args = ['--input-type=module', '-e', script, '--', folder];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const seen = [true, true, true, false, true, '0009'];
      expect(JSON.parse(stdout)).toEqual({ same: false, two: seen, cjs: seen });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
