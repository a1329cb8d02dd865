import { generateKeyPairSync } from 'node:crypto';
import type { AppConfig } from '../config/app-config.js';
import type { Clock } from '../infrastructure/clock/clock.js';

/** What all applications of a walk have in common: a token of one is good for the others. */
export function commonSettings(clock: Clock): Partial<AppConfig> {
  return {
    demo: false,
    clock,
    relayIntervalMs: 0,
    outboxFolder: 'sample-app/dist/outbox',
    avatarFolder: 'sample-app/dist/avatars',
    signingKey: newSigningKey(2048),
  };
}

export function newSigningKey(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}
