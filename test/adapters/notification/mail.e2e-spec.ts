import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { closedPort, listen, type LocalServer, silentServer } from '../support/proxy.js';

const MAIL: SendMailOptions = { from: 'a@example.com', to: `${SECRET}@example.com`, text: SECRET };
const TIMES = { connectionTimeout: 1000, greetingTimeout: 300, socketTimeout: 1000 };
type Transport = Parameters<typeof createTransport>[0] & object;

const smtpError = (responseCode: number): Error =>
  Object.assign(new Error(`${SECRET} ${responseCode}`), { responseCode });

/** What the server says at each step. */
const servers: Record<string, SMTPServerOptions> = {
  open: {},
  password: { authOptional: false, onAuth: (_auth, _session, done) => done(smtpError(535)) },
  unknown: { onRcptTo: (_address, _session, done) => done(smtpError(550)) },
  busy: { onRcptTo: (_address, _session, done) => done(smtpError(450)) },
  sender: { onMailFrom: (_address, _session, done) => done(smtpError(553)) },
  refusing: { onData: (stream, _session, done) => readAll(stream, () => done(smtpError(554))) },
  deferring: { onData: (stream, _session, done) => readAll(stream, () => done(smtpError(451))) },
  full: { onConnect: (_session, done) => done(smtpError(421)) },
};

function readAll(stream: NodeJS.ReadableStream, done: () => void): void {
  stream.resume().on('end', done);
}

describe('Mail', () => {
  const app = new FamilyApp('notification');
  const running: SMTPServer[] = [];
  const ports: Record<string, number> = {};
  const others: LocalServer[] = [];

  beforeAll(async () => {
    await app.start();
    for (const [name, options] of Object.entries(servers)) {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        ...options,
      });
      server.on('error', () => undefined);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      running.push(server);
      ports[name] = (server.server.address() as { port: number }).port;
    }
    const silent = await silentServer();
    const closing = await listen((socket) => socket.end());
    const http = await listen((socket) => socket.write(`HTTP/1.1 400 ${SECRET}\r\n\r\n`));
    others.push(silent, closing, http);
    Object.assign(ports, { silent: silent.port, closing: closing.port, http: http.port });
    ports.closed = await closedPort();
  });

  afterAll(async () => {
    await Promise.all(running.map((server) => new Promise<void>((done) => server.close(done))));
    await Promise.all(others.map((server) => server.close()));
    await app.stop();
  });

  const transportTo = (server: string, options: object = {}): Transporter =>
    createTransport({
      host: '127.0.0.1',
      port: ports[server],
      ignoreTLS: true,
      ...TIMES,
      ...options,
    } as Transport);
  const send =
    (server: string, mail: SendMailOptions = {}, options?: object): Thunk =>
    () =>
      transportTo(server, options).sendMail({ ...MAIL, ...mail });
  const verify =
    (server: string, options?: object): Thunk =>
    () =>
      withMtContext({ stage: 'verify' }, () => transportTo(server, options).verify());
  const auth = { auth: { user: 'user', pass: SECRET } };

  provokeRows(app, 'notification', {
    nodemailer: {
      'recipient unknown (550)': send('unknown'),
      'recipient busy (450)': send('busy'),
      'sender refused (553)': send('sender'),
      'message refused (554)': send('refusing'),
      'message deferred (451)': send('deferring'),
      'too many connections (421)': send('full'),
      'wrong password': send('password', {}, auth),
      'wrong password, verifying': verify('password', auth),
      'no TLS where it is required': send('open', {}, { ignoreTLS: false, requireTLS: true }),
      'connection refused': send('closed'),
      'connection refused, verifying': verify('closed'),
      'host name unknown': send('open', {}, { host: `${SECRET}.invalid` }),
      'no greeting in time': send('silent'),
      'connection closed at once': send('closing'),
      'greeting that is not SMTP': send('http'),
      'no recipient': send('open', { to: '' }),
      'attachment that is not there': send('open', { attachments: [{ path: `/${SECRET}` }] }),
    },
  });

  it('delivers a mail that nobody refuses', async () => {
    const { answer } = await app.provoke(async () => {
      const { rejected } = await transportTo('open').sendMail(MAIL);
      return { rejected };
    });
    expect(answer).toMatchObject({ status: 200, body: { rejected: [] } });
  });

  it.each([
    [
      'a Redis error, whose command is an object',
      { code: 'ECONNECTION', command: { name: 'GET' } },
    ],
    ['a child process, whose command is a text', { code: 'ENOENT', command: 'sendmail' }],
    ['an error without a command', { code: 'EAUTH' }],
  ])('leaves %s without a code', async (_title, parts) => {
    const { answer } = await app.provoke(() => {
      throw Object.assign(new Error(SECRET), parts);
    });
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
  });
});
