import nodemailer, { type Transporter } from 'nodemailer';
import { MtErrors } from 'nestjs-mt-errors';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { Mailer, type Mail } from './mailer.js';

const TIMEOUT_MS = 5000;
const TIMEOUTS = {
  connectionTimeout: TIMEOUT_MS,
  greetingTimeout: TIMEOUT_MS,
  socketTimeout: TIMEOUT_MS,
};

/** Mail by SMTP. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(url: string) {
    super();
    checkUrl(url);
    this.transport = nodemailer.createTransport({ url, ...TIMEOUTS });
  }

  override async send({ to, subject, text }: Mail): Promise<void> {
    await withMtContext({ channel: 'mail', stage: 'send' }, () =>
      this.transport.sendMail({ from: 'mt-access@example.com', to, subject, text }),
    );
  }
}

/** nodemailer takes any text, and finds out when the first mail is sent. */
function checkUrl(url: string): void {
  if (URL.canParse(url) && /^smtps?:/.test(url)) return;
  throw new MtErrors.EMAIL_CLIENT_INIT_FAILED({ provider: 'smtp', reason: 'SMTP_URL' });
}
