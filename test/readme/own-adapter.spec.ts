import { type FailingApp, startFailingApp } from '../support/failing-app.js';
import { platforms } from '../support/platforms.js';
import { PaymentErrors, paymentsAdapter } from './payments.adapter.js';

const SECRET = 'planted-s3cr3t';

/** As the provider's client throws it. */
class PaymentError extends Error {
  override readonly name = 'PaymentError';
  constructor(
    readonly type: string,
    readonly declineCode?: string,
  ) {
    super(`card 4242 4242: ${SECRET}`);
  }
}

describe.each(platforms)('the adapter that the README offers as a template, on %s', (platform) => {
  let app: FailingApp;
  beforeAll(async () => {
    const options = { catalogs: [PaymentErrors], adapters: [paymentsAdapter()] };
    app = await startFailingApp(options, platform);
  });
  afterAll(() => app.app.close());
  const fail = (error: unknown) => app.fail(() => Promise.reject(error as Error));

  it.each([
    ['insufficient_funds', 'insufficient_funds'],
    [`bank said ${SECRET}`, 'other'],
  ])('gives a decline a code and a reason from its own list: %s', async (declineCode, reason) => {
    const { answer, body, occurrence } = await fail(new PaymentError('declined', declineCode));
    expect(body).toEqual({
      type: 'urn:mt:error:payments:P001',
      title: 'The payment was declined',
      status: 422,
      code: 'P001',
      key: 'PAYMENT_DECLINED',
      params: { reason },
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(JSON.stringify([answer, occurrence!.exception])).not.toContain(SECRET);
  });

  it('gives a busy provider 503 and when to try again, and any other failure of it 502', async () => {
    const busy = await fail(new PaymentError('rate_limit'));
    expect(busy.answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect((await fail(new PaymentError('internal'))).answer.status).toBe(502);
  });

  it('leaves an error that only has the same name', async () => {
    const error = Object.assign(new Error(SECRET), { name: 'PaymentError' });
    expect((await fail(error)).body.code).toBe('500');
  });
});
