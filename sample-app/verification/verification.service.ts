import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Clock } from '../infrastructure/clock/clock.js';
import { Database } from '../infrastructure/database/database.js';
import type { Contact } from '../notification/contact.js';
import { Notifier } from '../notification/notifier.js';
import { CoolDown } from './cool-down.js';
import {
  codeNotFound,
  type Proof,
  VerificationCode,
  type VerifiedOperation,
} from './verification-code.js';
import { VerificationRepository } from './verification.repository.js';

const REST_SECONDS = 60;

/** Each new code brings new attempts, so the address has a limit of its own. */
const TRIES = { operation: 'try-code', seconds: 24 * 60 * 60, times: 20 };

@Injectable()
export class VerificationService {
  constructor(
    private readonly codes: VerificationRepository,
    private readonly coolDown: CoolDown,
    private readonly notifier: Notifier,
    private readonly database: Database,
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

  /** Counts the attempt, whatever comes of it. */
  async check({ operation, address, text }: Proof): Promise<void> {
    if (text.trim() === '') throw new MtErrors.VERIFICATION_CODE_BLANK();
    await this.coolDown.start({ ...TRIES, subject: address });
    const row = await this.codes.attempt(operation, address);
    VerificationCode.of(operation, row, this.clock.now()).check(address, text);
  }

  /** Does the work for which the code was asked. A code is good for once, if the work succeeds. */
  spend<Result>(proof: Proof, work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      if (!(await this.codes.take(proof))) throw codeNotFound(proof.operation);
      await this.coolDown.release(TRIES.operation, proof.address);
      return work();
    });
  }
}
