import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, type JWTPayload, SignJWT } from 'jose';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../clock/clock.js';

const ALGORITHM = 'RS256';
const ISSUER = 'mt-access';

export type TokenUse = 'access' | 'refresh';

/** Makes and reads signed tokens. */
@Injectable()
export class Tokens {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor(
    { signingKey }: AppConfig,
    private readonly clock: Clock,
  ) {
    this.privateKey = signingKey === undefined ? newKey() : createPrivateKey(signingKey);
    this.publicKey = createPublicKey(this.privateKey);
  }

  sign(claims: JWTPayload, use: TokenUse, seconds: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const token = new SignJWT({ ...claims, use })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(use)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds);
    return withMtContext({ stage: 'sign' }, () => token.sign(this.privateKey));
  }

  /** jose says what is wrong with a token, and the library's adapter gives it its code. */
  async verify(token: string, use: TokenUse): Promise<JWTPayload> {
    const options = {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: use,
      currentDate: this.clock.now(),
    };
    const { payload } = await withMtContext({ tokenUse: use }, () =>
      jwtVerify(token, this.publicKey, options),
    );
    return payload;
  }
}

function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}
