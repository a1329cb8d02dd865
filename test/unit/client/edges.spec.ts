import { decodeProblem, pointerPath } from 'nestjs-mt-errors/client';

const withHeaders = (headers: object) => decodeProblem({}, { status: 503, headers });
const codeOf = (type: string) => decodeProblem({ type }, { status: 400 }).code;

describe('the header Retry-After', () => {
  it('is seconds where it has digits only, and else a date', () => {
    expect(withHeaders({ 'Retry-After': '120' }).retryAfter).toBe(120);
    expect(withHeaders({ 'Retry-After': '2999-01-01' }).retryAfter).toBeGreaterThan(1e9);
  });

  it('is found beside a header that is called get', () => {
    expect(withHeaders({ get: 'x', 'retry-after': '5' }).retryAfter).toBe(5);
  });

  it('is missing where only the parameter says that there is nothing to wait for', () => {
    expect(decodeProblem({ params: { retryAfterSeconds: 0 } }).retryAfter).toBe(0);
  });
});

describe('the code of a problem type', () => {
  it.each([
    ['http://h/errors/1078', '1078'],
    ['https://h/errors/1078-second-name', '1078'],
    ['https://h/errors/ABCD-a!b', '400'],
    ['see https://h/errors/1078', '400'],
    ['https://h/?urn:mt:error:mt-access:1078', '400'],
  ])('of %s is %s', (type, code) => {
    expect(codeOf(type)).toBe(code);
  });

  it.each([
    ['HTTPS://Example.com', 'HTTPS://Example.com'],
    ['/errors/a:b', 'https://api.example.com/errors/a:b'],
  ])('is read from %s as %s', (type, resolved) => {
    expect(decodeProblem({ type }, { url: 'https://api.example.com/x' }).type).toBe(resolved);
  });
});

describe('the body of a problem', () => {
  it('is read up to 256 KB', () => {
    const start = '{"title":"x","more":"';
    const text = `${start}${'y'.repeat(256 * 1024 - start.length - 2)}"}`;
    expect(text).toHaveLength(256 * 1024);
    expect(decodeProblem(text).title).toBe('x');
  });

  it('is no text where it is markup, whatever stands before it', () => {
    expect(decodeProblem(' \n<html>').detail).toBeUndefined();
  });

  it('is of another form only where it is so as a whole', () => {
    expect(decodeProblem({ statusCode: 400, error: 'Bad Request' }).title).toBeUndefined();
    const { violations, instance } = decodeProblem({ errors: ['a', 'b'] });
    expect(violations).toEqual(['a', 'b'].map((detail) => ({ detail, params: {} })));
    expect(instance).toBeUndefined();
  });

  it('has no id where its instance only contains one', () => {
    expect(decodeProblem({ instance: 'https://h/urn:uuid:1' }).id).toBeUndefined();
  });
});

describe('broken rules', () => {
  it('may be 100', () => {
    const errors = Array.from({ length: 100 }, (_, index) => ({ detail: `${index}` }));
    const { violations, truncated } = decodeProblem({ errors });
    expect([violations.length, truncated]).toEqual([100, false]);
  });

  it('are found at names with a tilde, a slash and a number sign', () => {
    const [broken] = decodeProblem({ errors: { 'a~/#': ['x'] } }).violations;
    expect(broken).toEqual({ pointer: '#/a~0~1%23', detail: 'x', params: {} });
    expect(pointerPath('#/a~0~1%23')).toEqual(['a~/#']);
    expect(pointerPath('/a#b')).toEqual(['a#b']);
  });
});
