import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Clock } from '../infrastructure/clock/clock.js';
import type { Contact } from '../notification/contact.js';
import { Notifier } from '../notification/notifier.js';
import { CoolDown } from './cool-down.js';
import { VerificationCode, type VerifiedOperation } from './verification-code.js';
import { VerificationRepository } from './verification.repository.js';

const REST_SECONDS = 60;

/** What somebody shows to prove that an address is his. */
export interface Proof {
  readonly operation: VerifiedOperation;
  readonly address: string;
  readonly text: string;
}

@Injectable()
export class VerificationService {
  constructor(
    private readonly codes: VerificationRepository,
    private readonly coolDown: CoolDown,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  /** Sends a code, whether or not somebody is known at the address: the answer tells nothing. */
  async send(operation: VerifiedOperation, contact: Contact): Promise<void> {
    const { address } = contact;
    await this.coolDown.start({ operation: 'send-code', subject: address, seconds: REST_SECONDS });
    try {
      const { text, code } = VerificationCode.issue(operation, address, this.clock.now());
      await this.codes.save(address, code);
      const subject = 'Your verification code';
      await this.notifier.notify(contact, { subject, text: `${subject} is ${text}.` });
    } catch (error) {
      await this.coolDown.release('send-code', address);
      throw error;
    }
  }

  /** Does the work for which the code was asked. A code is good for once, if the work succeeds. */
  async use<Result>({ operation, address, text }: Proof, work: () => Promise<Result>) {
    if (text.trim() === '') throw new MtErrors.VERIFICATION_CODE_BLANK();
    const row = await this.codes.attempt(operation, address);
    VerificationCode.of(operation, row, this.clock.now()).check(address, text);
    const result = await work();
    await this.codes.remove(operation, address);
    return result;
  }
}
