import { execFile } from 'node:child_process';
import { root } from './manifest.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program in the package's folder and waits for its end; it never rejects. */
export function run(program: string, args: readonly string[], cwd = root): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
  });
}

/** Runs a script as a user's file in plain Node. The package finds itself by its own name. */
export function runScript(kind: 'module' | 'commonjs', script: string): Promise<Run> {
  return run(process.execPath, [`--input-type=${kind}`, '--eval', script]);
}
