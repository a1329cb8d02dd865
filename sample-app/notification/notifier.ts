import { Injectable } from '@nestjs/common';
import { MtErrors, MtException } from 'nestjs-mt-errors';
import { Mailer } from '../infrastructure/notification/mailer.js';
import { SmsSender } from '../infrastructure/notification/sms-sender.js';
import type { Contact } from './contact.js';

export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** Tells somebody something, by mail or by text message. */
@Injectable()
export class Notifier {
  constructor(
    private readonly mailer: Mailer,
    private readonly smsSender: SmsSender,
  ) {}

  async notify({ kind, address: to }: Contact, { subject, text }: Message): Promise<void> {
    if (kind === 'mobile') return this.smsSender.send({ to, text });
    try {
      await this.mailer.send({ to, subject, text });
    } catch (error) {
      throw isRefusedRecipient(error) ? undeliverable(error) : error;
    }
  }
}

/** The mail server works, but does not take mail for this address. */
function isRefusedRecipient(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EENVELOPE';
}

function undeliverable(cause: Error): MtException {
  return new MtErrors.EMAIL_UNDELIVERABLE({ reason: 'recipient-refused' }, { cause });
}
