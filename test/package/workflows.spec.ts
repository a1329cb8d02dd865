import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { manifest, root } from './support/manifest.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly types?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, '.github/workflows');
const names = readdirSync(folder);
const read = (name: string): Workflow =>
  parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
const commandsOf = ({ steps }: Job): string[] => steps.flatMap(({ run }) => run ?? []);

describe('every workflow', () => {
  const workflows = names.map(read);
  const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
  const steps = jobs.flatMap((job) => job.steps);

  it('is one of two', () => {
    expect(names.sort()).toEqual(['ci.yml', 'publish.yml']);
  });

  it('may only read, unless a job says more', () => {
    const read = { contents: 'read' };
    expect(workflows.map(({ permissions }) => permissions)).toEqual([read, read]);
  });

  it('is not started with the rights of the repository by code of a stranger', () => {
    const starts = workflows.flatMap((workflow) => Object.keys(workflow.on));
    expect(starts.sort()).toEqual(['pull_request', 'push', 'release']);
  });

  it('uses only actions of GitHub itself, each of a fixed major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((action) => !/^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual(
      [],
    );
  });

  it('leaves no token of the checkout behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(jobs.length);
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });

  it('runs only scripts that package.json has', () => {
    const scripts = jobs
      .flatMap(commandsOf)
      .flatMap((command) => /^npm (?:run )?(test|run \S+)$/.exec(command)?.[1] ?? [])
      .map((script) => script.replace('run ', ''));
    expect(scripts).toEqual(['test', 'test']);
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
  });

  it('puts nothing that a stranger wrote into a command', () => {
    expect(jobs.flatMap(commandsOf).filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('ends at last', () => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

describe('ci.yml', () => {
  const { test, audit } = read('ci.yml').jobs;

  it('installs from the lockfile and tests on every Node that the README names', () => {
    expect(test!.strategy!.matrix.node).toEqual(['20', '22', '24']);
    expect(commandsOf(test!)).toEqual(['npm ci', 'npm test']);
  });

  it('asks for known weaknesses and for the signatures of what is installed', () => {
    expect(commandsOf(audit!)).toEqual([
      'npm audit --omit=dev',
      'npm ci --ignore-scripts',
      'npm audit signatures',
    ]);
  });
});

describe('publish.yml', () => {
  const workflow = read('publish.yml');
  const { publish } = workflow.jobs;
  const commands = commandsOf(publish!);

  it('runs for a published release only', () => {
    expect(workflow.on).toEqual({ release: { types: ['published'] } });
  });

  it('publishes with a statement of where the package was built', () => {
    expect(commands.at(-1)).toBe('npm publish --provenance --access public');
    expect(publish!.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  });

  it('tests what it publishes before, from the lockfile', () => {
    expect(commands.slice(0, 2)).toEqual(['npm ci', 'npm test']);
    expect(existsSync(join(root, 'package-lock.json'))).toBe(true);
  });

  it('shows the token of the registry to the last step alone', () => {
    const seeing = publish!.steps.filter(({ env }) => env?.NODE_AUTH_TOKEN !== undefined);
    expect(seeing).toEqual([publish!.steps.at(-1)]);
  });
});

describe('the package', () => {
  it('has few runtime dependencies, and the README names each with its reason', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const section = readme.split('\n## Runtime dependencies\n')[1]!.split('\n## ')[0]!;
    const rows = [...section.matchAll(/^\| `([^`]+)` +\| \S.{20,}\|$/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(manifest.dependencies));
    expect(rows.length).toBeLessThanOrEqual(6);
  });

  it('runs no script when it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(hooks.filter((hook) => manifest.scripts[hook] !== undefined)).toEqual([]);
  });

  it('has a lockfile in which every package of the registry has a checksum', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { integrity?: string; link?: boolean }>;
    };
    const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(100);
    const unsealed = installed.filter(([, { integrity, link }]) => !integrity && !link);
    expect(unsealed.map(([path]) => path)).toEqual([]);
  });
});
