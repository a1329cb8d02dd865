import { MtErrors } from 'nestjs-mt-errors';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { SmsSender, type TextMessage } from './sms-sender.js';

const TIMEOUT_MS = 5000;

/** Text messages through a provider's HTTP interface. */
export class HttpSmsSender extends SmsSender {
  constructor(private readonly url: string) {
    super();
    checkUrl(url);
  }

  override async send(message: TextMessage): Promise<void> {
    const response = await withMtContext({ channel: 'sms' }, () => this.post(message));
    // Nobody reads it, and the connection would wait for that.
    await response.body?.cancel();
    if (response.ok) return;
    const providerCode = String(response.status);
    throw new MtErrors.SMS_SEND_FAILED({ provider: 'http', providerCode });
  }

  private post(message: TextMessage): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }
}

function checkUrl(url: string): void {
  if (URL.canParse(url) && /^https?:/.test(url)) return;
  throw new MtErrors.SMS_CLIENT_INIT_FAILED({ provider: 'http' });
}
