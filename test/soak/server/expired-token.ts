import { jwtVerify, SignJWT } from 'jose';

const key = new TextEncoder().encode('a key that signs nothing of worth');
const token = await new SignJWT({ userId: 'U1' })
  .setProtectedHeader({ alg: 'HS256' })
  .setExpirationTime(0)
  .sign(key);

/** Rejects with jose's own error. */
export const readExpiredToken = (): Promise<unknown> => jwtVerify(token, key);
