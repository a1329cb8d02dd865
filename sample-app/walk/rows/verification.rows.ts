import { closedPort } from '../local-server.js';
import { listenSmtp } from '../mail-server.js';
import { addressAndCode, newAddress, register, registerNew, sendCode } from '../registration.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

/** Asks twice for a code, with so much time between. */
async function sendTwice(walk: Walk, after: number): Promise<Seen> {
  const email = newAddress(walk);
  await sendCode(walk, { email });
  walk.clock.advance(after);
  try {
    return await sendCode(walk, { email });
  } finally {
    walk.clock.advance(-after);
  }
}

function mailThrough(walk: Walk, port: number): Promise<Seen> {
  return walk.withApp({ smtpUrl: `smtp://127.0.0.1:${port}` }, (other) =>
    sendCode(other, { email: newAddress(walk) }),
  );
}

async function textThrough(walk: Walk, status: number): Promise<Seen> {
  const provider = await walk.listen((_request, response) => {
    response.writeHead(status).end();
  });
  const digits = String(Number.parseInt(walk.unique(), 16)).slice(-7).padStart(7, '0');
  return walk.withApp({ smsUrl: provider.url }, (other) =>
    sendCode(other, { countryCode: '49', mobileNumber: `1511${digits}` }),
  );
}

export const verificationRows: readonly WalkRow[] = [
  {
    key: 'VERIFICATION_CODE_NOT_FOUND',
    how: 'a code for an address to which none was sent',
    cause: (walk) => register(walk, { email: newAddress(walk), code: '123456' }),
    twin: (walk) => registerNew(walk),
  },
  {
    key: 'VERIFICATION_CODE_MISMATCH',
    how: 'another code than the one that was sent',
    cause: (walk) => registerNew(walk, { code: '12345' }),
    twin: (walk) => registerNew(walk),
  },
  {
    key: 'VERIFICATION_CODE_BLANK',
    how: 'a registration with a blank code',
    cause: (walk) => registerNew(walk, { code: ' ' }),
    twin: async (walk) => register(walk, await addressAndCode(walk)),
  },
  {
    key: 'OPERATION_COOLING_DOWN',
    how: 'two codes for one address within a minute',
    cause: (walk) => sendTwice(walk, 1000),
    twin: (walk) => sendTwice(walk, 61_000),
  },
  {
    key: 'PHONE_NUMBER_INVALID',
    how: 'a code for a number that is too short',
    cause: (walk) => sendCode(walk, { countryCode: '49', mobileNumber: '1' }),
    twin: (walk) => textThrough(walk, 200),
  },
  {
    key: 'EMAIL_UNDELIVERABLE',
    how: 'the mail server refuses the recipient',
    cause: async (walk) => {
      const { port } = await listenSmtp(walk, { RCPT: '450 mailbox busy' });
      return mailThrough(walk, port);
    },
    twin: async (walk) => mailThrough(walk, (await listenSmtp(walk)).port),
  },
  {
    key: 'EMAIL_SEND_FAILED',
    how: 'the mail server is down',
    cause: async (walk) => mailThrough(walk, await closedPort()),
    twin: async (walk) => mailThrough(walk, (await listenSmtp(walk)).port),
  },
  {
    key: 'SMS_SEND_FAILED',
    how: "the text message provider's server fails",
    cause: (walk) => textThrough(walk, 500),
    twin: (walk) => textThrough(walk, 200),
  },
  {
    key: 'EMAIL_CLIENT_INIT_FAILED',
    how: 'SMTP_URL is no URL of a mail server',
    cause: (walk) => walk.startFails({ smtpUrl: 'mail.example.com' }),
    twin: (walk) => walk.starts({ smtpUrl: 'smtp://mail.example.com' }),
  },
  {
    key: 'SMS_CLIENT_INIT_FAILED',
    how: 'SMS_URL is no URL of a provider',
    cause: (walk) => walk.startFails({ smsUrl: 'sms.example.com' }),
    twin: (walk) => walk.starts({ smsUrl: 'https://sms.example.com' }),
  },
];
