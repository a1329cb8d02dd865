import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';

const COOL_DOWN_SECONDS = 60;

/** Sends verification codes, one a minute to each number. */
@Injectable()
export class VerificationService {
  private readonly lastSent = new Map<string, number>();

  send(mobile: string): void {
    const elapsed = (Date.now() - (this.lastSent.get(mobile) ?? -Infinity)) / 1000;
    if (elapsed < COOL_DOWN_SECONDS) {
      const retryAfterSeconds = Math.ceil(COOL_DOWN_SECONDS - elapsed);
      throw new MtErrors.OPERATION_COOLING_DOWN({ operation: 'send-code', retryAfterSeconds });
    }
    this.lastSent.set(mobile, Date.now());
  }
}
