import nodemailer, { type Transporter } from 'nodemailer';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { Mailer, type Mail } from './mailer.js';

/** Mail by SMTP. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(url: string) {
    super();
    this.transport = nodemailer.createTransport(url);
  }

  override async send({ to, subject, text }: Mail): Promise<void> {
    await withMtContext({ channel: 'mail', stage: 'send' }, () =>
      this.transport.sendMail({ from: 'mt-access@example.com', to, subject, text }),
    );
  }
}
