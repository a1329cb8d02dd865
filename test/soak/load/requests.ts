/** A request as it stands on the wire. */
export function httpRequest(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string {
  const all: Record<string, string> = { Host: '127.0.0.1', ...headers };
  if (body !== '') all['Content-Length'] = String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

export const goodOrder = {
  email: 'ada@example.org',
  otherEmail: 'grace@example.org',
  password: 'correct horse',
  name: 'Ada',
  city: 'London',
  nick: 'countess',
  note: 'first',
  floor: 3,
  size: 7,
  age: 36,
};

export const badField = { ...goodOrder, email: 'x' };

/** Breaks all ten rules. */
export const badOrder = {
  email: 'x',
  otherEmail: 'y',
  password: 'x',
  name: 'x',
  city: 'x',
  nick: 'x',
  note: 1,
  floor: 1.5,
  size: 1,
  age: 100,
};
