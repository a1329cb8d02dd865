import { createHash } from 'node:crypto';

/** Something that must stay inside. All values are made up here, and none is written in this file. */
export interface Secret {
  readonly kind: string;
  /** As it stands in a message, a property or a row. */
  readonly text: string;
  /** The part by which it is found again, in lower case. */
  readonly needle: string;
  /** True for the forms that the log strikes out wherever they stand. */
  readonly struck: boolean;
}

const digest = (of: string): string => createHash('sha256').update(`leak ${of}`).digest('hex');
/** Letters and digits that stand nowhere else. */
const letters = (kind: string): string => `q${digest(kind).slice(0, 11)}`;
const digits = (kind: string, count: number): string =>
  String(BigInt(`0x${digest(kind)}`)).slice(3, 3 + count);
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

const secret = (kind: string, form: (needle: string) => string, struck = false): Secret => {
  const needle = letters(kind);
  return { kind, needle, text: form(needle), struck };
};
const struck = (kind: string, form: (needle: string) => string): Secret => secret(kind, form, true);
const number = (kind: string, count: number, form = (value: string) => value): Secret => {
  const needle = digits(kind, count);
  return { kind, needle, text: form(needle), struck: false };
};
const dashes = '-'.repeat(5);

/** A token of three parts; the middle one is what gives it away. */
function jwt(kind: string, form: (token: string) => string): Secret {
  const needle = base64(`{"sub":"${letters(kind)}"}`);
  const token = [base64('{"alg":"HS256","typ":"JWT"}'), needle, letters(`${kind} signature`)];
  return { kind, needle: needle.toLowerCase(), text: form(token.join('.')), struck: true };
}

/** Forty-nine kinds of secrets as they turn up in errors. */
export const secrets: readonly Secret[] = [
  struck('password', (it) => `password=${it}`),
  struck('password in JSON', (it) => `{"user":"ann","password":"${it}"}`),
  struck('pwd of a connection string', (it) => `Server=sql1;Uid=app;Pwd=${it};`),
  secret('a password in a sentence', (it) => `the password of ann is ${it}`),
  struck('bearer token', (it) => `Authorization: Bearer ${it}.${it}`),
  struck('basic credentials', (it) => `Authorization: Basic ${it}==`),
  jwt('JWT', (token) => token),
  jwt('JWT in a query', (token) => `/callback?id_token=${token}&state=1`),
  struck('API key', (it) => `api_key=${it}`),
  struck('API key with a hyphen', (it) => `x-api-key: ${it}`),
  struck('client secret', (it) => `grant_type=x&client_secret=${it}&scope=y`),
  struck('refresh token', (it) => `refresh_token: "${it}"`),
  struck('CSRF token', (it) => `csrf-token=${it}`),
  struck('credentials', (it) => `credentials='${it}'`),
  secret('session cookie', (it) => `Cookie: sid=s%3A${it}; theme=dark`),
  secret('set cookie', (it) => `Set-Cookie: session=${it}; HttpOnly; Path=/`),
  secret('otpauth', (it) => `otpauth://totp/Shop:ann?seed=${it}&issuer=Shop`),
  secret('one-time code', (it) => `your code is ${it}`),
  secret('recovery code', (it) => `recovery ${it.slice(0, 6)}${it.slice(6)}-0001`),
  secret('SQL detail', (it) => `Key (email)=(${it}) already exists.`),
  secret('SQL row', (it) => `Failing row contains (7, ${it}, null, 2026-01-01).`),
  secret('SQL statement', (it) => `INSERT INTO cards (pan, name) VALUES ('1', '${it}')`),
  secret('SQL parameters', (it) => `params: 7,${it},true`),
  struck('PostgreSQL DSN', (it) => `postgres://app:${it}@db/orders`),
  struck('Redis DSN', (it) => `redis://:${it}@cache:6379/0`),
  struck('AMQP DSN', (it) => `amqp://svc:${it}@mq/vhost`),
  struck('MongoDB DSN', (it) => `mongodb+srv://u:${it}@c.example/db?w=1`),
  secret('JDBC URL', (it) => `jdbc:oracle:thin:app/${it}@ora:1521`),
  secret('signed URL', (it) => `https://files.example/a.pdf?X-Sig=${it}&X-Exp=60`),
  secret('webhook', (it) => `https://hooks.example/services/T0/B0/${it}`),
  secret('private key', (it) => `${dashes}BEGIN PRIVATE KEY${dashes}\nMII${it}\n${dashes}END`),
  secret('SSH key', (it) => `ssh-ed25519 AAAA${it} ann@laptop`),
  secret('cloud access key', (it) => `AKIA${it.toUpperCase()}`),
  secret('cloud signature', (it) => `Signature=${it}, SignedHeaders=host`),
  secret('hash of a password', (it) => `$2b$10$${it}`),
  secret('encryption key', (it) => `aes key 0x${it}`),
  number('card number', 16),
  number('card with spaces', 16, (it) => `card ${it}`),
  number('bank account', 18, (it) => `DE00${it}`),
  number('phone number', 11, (it) => `+49${it}`),
  number('tax number', 12, (it) => `tax id ${it}`),
  secret('e-mail address', (it) => `${it}@example.com`),
  secret('name of a person', (it) => `Ann ${it} Smith`),
  secret('street address', (it) => `12 ${it} Road, Springfield`),
  secret('host name', (it) => `getaddrinfo ENOTFOUND ${it}.internal`),
  secret('address of a host', (it) => `connect ECONNREFUSED 10.0.0.1:5432 (${it})`),
  secret('file path', (it) => `ENOENT: no such file or directory, open '/srv/${it}/id'`),
  secret('Windows path', (it) => `C:\\Users\\${it}\\keys.txt`),
  secret('environment', (it) => `HOME=/root DEPLOY=${it} SHELL=/bin/sh`),
];
