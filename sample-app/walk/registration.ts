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

/** An address and the code that was sent to it: it lies in the outbox folder. */
export async function addressAndCode(walk: Walk): Promise<{ email: string; code: string }> {
  const email = newAddress(walk);
  await sendCode(walk, { email });
  const { outboxFolder } = walk.app.get(AppConfig, { strict: false });
  const file = (await readdir(outboxFolder)).find((name) => name.endsWith(`${email}.json`));
  const mail = await readFile(join(outboxFolder, file!), 'utf8');
  return { email, code: /code is (\d{6})/.exec(mail)![1]! };
}

/** Registers somebody in P1. */
export function register(walk: Walk, body: object): Promise<Seen> {
  const values = { name: 'Walker', password: PASSWORD, ...body };
  return walk.send({ method: 'POST', path: '/projects/P1/registrations', body: values });
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
