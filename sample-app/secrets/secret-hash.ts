import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost that OWASP names for scrypt with 16 MB of memory. */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Compared with where there is nothing to compare with, so that this takes as long. */
const DECOY = `${Buffer.alloc(SALT_BYTES).toString('base64')}.${Buffer.alloc(KEY_BYTES).toString('base64')}`;

/** The hash of a password or of a client's secret, with its salt. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(secret, salt);
  return `${salt.toString('base64')}.${key.toString('base64')}`;
}

/** Whether the secret is the hashed one. Without a hash it never is, after the same work. */
export async function matchesSecret(secret: string, hash: string | undefined): Promise<boolean> {
  const [salt, key] = (hash ?? DECOY).split('.').map((part) => Buffer.from(part, 'base64'));
  const isEqual = timingSafeEqual(await derive(secret, salt!), key!);
  return isEqual && hash !== undefined;
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
