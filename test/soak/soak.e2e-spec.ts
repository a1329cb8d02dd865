import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { SoakResult } from './soak.js';

jest.setTimeout(600_000);

interface Outcome {
  readonly code: number;
  readonly text: string;
}

interface Report {
  readonly kinds: readonly string[];
  readonly results: readonly SoakResult[];
  readonly complaints: readonly string[];
}

/** Runs the command as `npm run soak` does, in a process of its own. */
function soak(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const main = join(import.meta.dirname, 'dist/run.js');
    execFile(process.execPath, [main, ...args], (error, out, errors) =>
      resolve({ code: Number(error?.code ?? 0), text: out + errors }),
    );
  });
}

describe('200,000 errors of all kinds', () => {
  let report: Report;
  let outcome: Outcome;

  // Express takes three times as long as Fastify.
  beforeAll(async () => {
    const express = await soak('--json', '--platform', 'express', '--requests', '60000');
    outcome = await soak('--json', '--platform', 'fastify', '--requests', '140000');
    const reports = [express, outcome].map(({ text }) => {
      if (!text.startsWith('{')) throw new Error(text);
      return JSON.parse(text) as Report;
    });
    report = {
      kinds: reports[0]!.kinds,
      results: reports.flatMap(({ results }) => results),
      complaints: reports.flatMap(({ complaints }) => complaints),
    };
    console.table(report.results.map((result) => ({ ...result, left: result.left.length })));
  });

  const ours = (platform: string): SoakResult =>
    report.results.find((each) => each.platform === platform && each.target === 'ours')!;

  it('are all answered as they should be', () => {
    const errors = ['express', 'fastify'].map((platform) => ours(platform).errors);
    expect(errors).toEqual([60_000, 140_000]);
    expect(report.kinds.length).toBeGreaterThanOrEqual(16);
  });

  it.each(['express', 'fastify'])('leave at most 1 MB on the heap, on %s', (platform) => {
    expect(ours(platform).heapMB).toBeLessThanOrEqual(1);
  });

  it.each(['express', 'fastify'])('let the process grow by at most 10 MB, on %s', (platform) => {
    expect(ours(platform).rssMB).toBeLessThanOrEqual(10);
  });

  it.each(['express', 'fastify'])('leave no handle and no listener behind, on %s', (platform) => {
    expect(ours(platform).left).toEqual([]);
  });

  it('are told with the delay of the event loop, beside that of Nest alone', () => {
    const told = report.results.map(({ platform, target }) => `${platform} ${target}`);
    expect(told).toEqual(['express nest', 'express ours', 'fastify nest', 'fastify ours']);
    expect(Math.min(...report.results.map(({ delayP99 }) => delayP99))).toBeGreaterThan(0);
  });

  it('are no cause for complaint', () => {
    expect(report.complaints).toEqual([]);
    expect(outcome.code).toBe(0);
  });
});

describe('the soak', () => {
  it('notices an application that leaks memory, handles and listeners', async () => {
    const { code, text } = await soak(
      '--json',
      '--leak',
      '--platform',
      'fastify',
      '--requests',
      '4000',
    );
    const { complaints } = JSON.parse(text) as Report;

    expect(code).toBe(1);
    expect(complaints).toContainEqual(
      expect.stringMatching(/^fastify: the heap grew by [\d.]+ MB$/),
    );
    expect(complaints).toContainEqual(
      expect.stringMatching(/^fastify: the process grew by [\d.]+ MB$/),
    );
    expect(complaints).toContainEqual(expect.stringMatching(/^fastify: left over: Timeout: /));
    expect(complaints).toContainEqual(expect.stringMatching(/^fastify: left over: process leak: /));
  });

  it('explains its options', async () => {
    const { code, text } = await soak('--help');
    expect(code).toBe(0);
    for (const option of ['--requests', '--platform', '--json', '--leak'])
      expect(text).toContain(option);
  });

  it.each([
    [['--platform', 'koa'], '--platform koa: it is express or fastify, or both with a comma'],
    [['--requests', 'many'], '--requests many: it is a whole number, at least 1000'],
  ])('refuses the option %j', async (args, message) => {
    expect(await soak(...args)).toEqual({ code: 2, text: `${message}\n` });
  });
});
