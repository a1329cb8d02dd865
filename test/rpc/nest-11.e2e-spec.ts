import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { transformSync } from '@swc/core';

const folder = 'test/rpc/nest-11';
const library = `${folder}/node_modules/nestjs-mt-errors`;

/** The library as it is installed, and the program as Node runs it. */
function prepare(): void {
  execFileSync('node', ['test/support/install-adapters.js', folder], { stdio: 'ignore' });
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library, { recursive: true });
  cpSync('package.json', `${library}/package.json`);
  spawnSync('node_modules/.bin/tsc', [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    `${library}/dist/esm`,
    '--declarationDir',
    `${library}/dist/esm`,
  ]);
  const { code } = transformSync(readFileSync(`${folder}/handlers.ts`, 'utf8'), {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  });
  writeFileSync(`${library}/../../node_modules/.handlers.mjs`, code);
}

describe('message handlers and gateways on Nest 11', () => {
  it('are answered as on Nest 12, and applications of one process do not meet', () => {
    prepare();
    const options = {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    } as const;

    const answers = JSON.parse(
      execFileSync('node', ['node_modules/.handlers.mjs'], options),
    ) as Record<string, unknown>;

    const gone = expect.objectContaining({
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      status: 404,
    }) as unknown;
    const wire = (svc: string): unknown => expect.objectContaining({ $mt: 1, code: '1078', svc });
    const nest = { status: 'error', message: 'Internal server error' };
    expect(answers).toEqual({
      version: expect.stringMatching(/^11\./) as unknown,
      http: gone,
      one: wire('one'),
      own: { own: true },
      two: wire('two'),
      none: nest,
      pure: wire('pure'),
      socketIo: gone,
      socketIoConnection: gone,
      ws: { event: 'exception', data: gone },
      wsConnection: { event: 'exception', data: gone },
      noGateway: expect.objectContaining(nest) as unknown,
    });
  }, 180_000);
});
