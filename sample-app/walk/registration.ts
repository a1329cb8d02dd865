import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppConfig } from '../config/app-config.js';
import type { Walk } from './walk.js';
import type { Seen } from './walk-row.js';

export const PASSWORD = 'Correct-horse-1';

/** Asks for a code to prove an address. */
export function sendCode(walk: Walk, body: object): Promise<Seen> {
  return walk.send({ method: 'POST', path: '/verification-codes', body });
}

/** An address that nobody else has. */
export function newAddress(walk: Walk): string {
  return `${walk.unique()}@example.com`;
}

/** An address and the code that was sent to it. */
export async function addressAndCode(walk: Walk): Promise<{ email: string; code: string }> {
  const email = newAddress(walk);
  await sendCode(walk, { email });
  return { email, code: await codeFor(walk, email) };
}

/** The newest code that was sent to an address: it lies in the outbox folder. */
export async function codeFor(walk: Walk, email: string): Promise<string> {
  const { outboxFolder } = walk.app.get(AppConfig, { strict: false });
  const files = (await readdir(outboxFolder)).toSorted();
  const file = files.findLast((name) => name.endsWith(`-${email}.json`));
  const mail = await readFile(join(outboxFolder, file!), 'utf8');
  return /code is (\d{6})/.exec(mail)![1]!;
}

/** Registers somebody in a project. */
export function register(walk: Walk, body: object, projectId = 'P1'): Promise<Seen> {
  const values = { name: 'Walker', password: PASSWORD, ...body };
  return walk.send({ method: 'POST', path: `/projects/${projectId}/registrations`, body: values });
}

/** Registers somebody who has proved his address. */
export async function registerNew(walk: Walk, more: object = {}): Promise<Seen> {
  return register(walk, { ...(await addressAndCode(walk)), ...more });
}

/** The address of somebody who has just registered. */
export async function newUser(walk: Walk): Promise<string> {
  const proof = await addressAndCode(walk);
  await register(walk, proof);
  return proof.email;
}
