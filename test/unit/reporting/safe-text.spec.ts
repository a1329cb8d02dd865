import { cutText, escapeControl, foreignText } from '../../../lib/reporting/safe-text.js';

/** Long enough for every text of this file. */
const ROOM = 500;

describe('a secret in a foreign message', () => {
  it.each([
    ['postgres://app:hunter2@db:5432/x', 'postgres://***@db:5432/x'],
    ['redis://:hunter2@cache', 'redis://***@cache'],
    ['a://b:c@d and e://f:g@h', 'a://***@d and e://***@h'],
    ['eyJabcde.x', '***'],
    ['eyJab-de_9.x-_y.z-w rest', '*** rest'],
    ['token eyJabcdefgh.abcdef.ghijk', 'token ***'],
    ['Bearer abcdef', 'Bearer ***'],
    ['bearer   abcdef', 'bearer ***'],
    ['Authorization: Basic dXNlcjpwYXNz=', 'Authorization: Basic ***'],
    ['bearer a.b~c+d/e=-f rest', 'bearer *** rest'],
    ['password=hunter2', 'password=***'],
    ['PassWd: hunter2', 'PassWd: ***'],
    ['pwd = hunter2', 'pwd = ***'],
    ['secret=hunter2;next', 'secret=***;next'],
    ['secret=hunter2,next', 'secret=***,next'],
    ['?token=hunter2&next=1', '?token=***&next=1'],
    ['{token=hunter2}', '{token=***}'],
    ['api_key=hunter2', 'api_key=***'],
    ['api-key=hunter2', 'api-key=***'],
    ['apikey=hunter2', 'apikey=***'],
    ['credential=hunter2', 'credential=***'],
    ['credentials=hunter2', 'credentials=***'],
    ['private_key=hunter2', 'private_key=***'],
    ['private-key=hunter2', 'private-key=***'],
    ['privatekey=hunter2', 'privatekey=***'],
    ['db_password=hunter2', 'db_password=***'],
    ['x-access-token: hunter2', 'x-access-token: ***'],
    ['{"password":"a \'b, c"}', '{"password":***}'],
    ["{'password' : 'a \"b, c'}", "{'password' : ***}"],
    ['password=a pwd=b', 'password=*** pwd=***'],
  ])('is struck out of %j', (text, expected) => {
    expect(foreignText(text, ROOM)).toBe(expected);
  });

  it.each([
    'http://host/a@b',
    'http://host:80/a@b',
    'http://host:80 a@b',
    'mail a@b: c',
    'eyJabcd.x',
    'eyJabcdefgh',
    'abeyJabcde.x',
    'bearer abcde',
    'overbearer abcdef',
    'bearer: abcdef',
    'passwords=x',
    'password',
    'password hunter2',
    'password=',
    'monkey=x',
    'An ordinary message: it has = and @ and a space',
    '',
  ])('is not seen in %j', (text) => {
    expect(foreignText(text, ROOM)).toBe(text);
  });
});

describe('a control character in a log', () => {
  it.each([
    ['\u0000', '\\u0000'],
    ['\n', '\\u000a'],
    ['\r', '\\u000d'],
    ['\u001b', '\\u001b'],
    ['\u001f', '\\u001f'],
    ['\u007f', '\\u007f'],
    ['\u0080', '\\u0080'],
    ['\u009f', '\\u009f'],
    ['\u2028', '\\u2028'],
    ['\u2029', '\\u2029'],
    ['\u202a', '\\u202a'],
    ['\u202e', '\\u202e'],
    ['\u2066', '\\u2066'],
    ['\u2069', '\\u2069'],
  ])('is written as an escape: %j', (character, escape) => {
    expect(escapeControl(`a${character}b${character}`)).toBe(`a${escape}b${escape}`);
    expect(foreignText(`a${character}`, ROOM)).toBe(`a${escape}`);
  });

  it.each([' ', '~', '\u00a0', '\u2027', '\u202f', '\u2065', '\u206a', 'é', '語'])(
    'is not %j',
    (character) => {
      expect(escapeControl(character)).toBe(character);
    },
  );
});

describe('a long text in a log', () => {
  it('is cut, the mark that says so included', () => {
    expect(cutText('x'.repeat(20), 20)).toBe('x'.repeat(20));
    expect(cutText('x'.repeat(21), 20)).toBe(`${'x'.repeat(13)}… (cut)`);
    expect(foreignText('x'.repeat(21), 20)).toBe(`${'x'.repeat(13)}… (cut)`);
  });
});
