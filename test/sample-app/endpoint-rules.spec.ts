import { mtMatchers } from 'nestjs-mt-errors/testing';
import { Endpoint, type EndpointValues } from '../../sample-app/endpoints/endpoint.js';
import { checkEndpointPath } from '../../sample-app/endpoints/endpoint-path.js';
import { reportStart } from '../../sample-app/endpoints/endpoint-report.js';
import { cacheControlOf } from '../../sample-app/profiles/cache-control.js';
import { checkHeaderName } from '../../sample-app/profiles/header-name.js';
import { checkOrigin } from '../../sample-app/profiles/origin.js';
import { Router } from '../../sample-app/routers/router.js';
import { subRequestType } from '../../sample-app/subscriptions/sub-request-type.js';

expect.extend(mtMatchers);

const values: EndpointValues = {
  name: 'Bills',
  routerId: 'T1',
  path: 'bills',
  method: 'GET',
  external: true,
  shared: true,
};

function endpoint(more: Partial<EndpointValues> = {}, expiry?: string): Endpoint {
  const restored = { id: 'E7', projectId: 'P1', version: 3, expiry };
  return Endpoint.restore({ ...restored, values: { ...values, ...more } });
}

describe('the path of an endpoint', () => {
  it.each(['bills', 'bills/{id}', 'bills/{id}/lines', 'bills/**', '**', 'v1.2/a_b~c-d'])(
    'may be %s',
    (path) => {
      expect(checkEndpointPath(path)).toBe(path);
    },
  );

  it.each([
    '',
    '/bills',
    'bills/',
    'bills//lines',
    '**/bills',
    'bills/*',
    '{id',
    'bills/{}',
    'a b',
    'ä',
    '../x?y',
  ])('may not be "%s"', (path) => {
    expect(() => checkEndpointPath(path)).toThrowMtError('1086');
  });

  it('is judged in no time, however long it is', () => {
    const begin = performance.now();
    expect(() => checkEndpointPath(`${'a/'.repeat(50_000)}!`)).toThrowMtError('1086');
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('the path of a router', () => {
  const create = (path: string): Router => Router.create('T7', 'P1', { name: 'Billing', path });

  it.each(['billing', 'billing/v1', '2-go', 'a/b/c'])('may be %s', (path) => {
    expect(create(path)).toMatchObject({ id: 'T7', projectId: 'P1', path });
  });

  it.each(['', '/billing', 'billing/', 'a//b', 'Billing', '-a', 'a b', 'a?b', '{id}', '**'])(
    'may not be "%s"',
    (path) => {
      expect(() => create(path)).toThrowMtError('1084');
    },
  );
});

describe('an origin', () => {
  it.each(['*', 'https://shop.example.com', 'http://localhost:4200', 'http://[::1]:8080'])(
    'may be %s',
    (origin) => {
      expect(checkOrigin(origin)).toBe(origin);
    },
  );

  it.each([
    '',
    '**',
    'shop.example.com',
    'https://shop.example.com/',
    'https://a.com/path',
    'https://A.com',
    'https://u:p@a.com',
    'mailto:a@b.c',
    'null',
    'https://',
  ])('may not be "%s"', (origin) => {
    expect(() => checkOrigin(origin)).toThrowMtError('1039');
  });
});

describe('the name of a header', () => {
  it.each(['X', 'X-Total-Count', 'etag', '2FA-Token'])('may be %s', (name) => {
    expect(checkHeaderName(name)).toBe(name);
  });

  it.each(['', '-X', 'X-', 'X--Y', 'X Y', 'X:Y', 'X\r\nY', 'é', '*'])('may not be %j', (header) => {
    expect(() => checkHeaderName(header)).toThrowMtError('1085', { params: { header } });
  });
});

describe('a cache directive', () => {
  it.each(['public', 'private', 'no-store', 's-maxage'])('may be %s', (label) => {
    expect(cacheControlOf(label)).toBe(label);
  });

  it.each(['', 'Public', 'forever', 'max-age=60', 'toString', '__proto__'])(
    'may not be "%s"',
    (label) => {
      expect(() => cacheControlOf(label)).toThrowMtError('1033');
    },
  );
});

describe('a report', () => {
  const now = new Date('2024-05-08T12:00:00Z');

  it.each([
    ['PAST_HOUR', '2024-05-08T11:00:00Z'],
    ['PAST_DAY', '2024-05-07T12:00:00Z'],
    ['PAST_WEEK', '2024-05-01T12:00:00Z'],
  ])('of type %s begins at %s', (type, begin) => {
    expect(reportStart(type, now)).toEqual(new Date(begin));
  });

  it.each(['', 'past_day', 'PAST_CENTURY', 'constructor', '__proto__'])(
    'has no type "%s"',
    (type) => {
      expect(() => reportStart(type, now)).toThrowMtError('1018', { params: { reportType: type } });
    },
  );
});

describe('subscription requests', () => {
  it.each(['SENT', 'RECEIVED'])('are listed by type %s', (type) => {
    expect(subRequestType(type)).toBe(type);
  });

  it.each([undefined, '', '  '])('are not listed without a type (%j)', (type) => {
    expect(() => subRequestType(type)).toThrowMtError('1060');
  });

  it.each(['sent', 'ALL', ' SENT'])('are not listed by type "%s"', (type) => {
    expect(() => subRequestType(type)).toThrowMtError('1061');
  });
});

describe('a new endpoint', () => {
  const create = (...projectIds: string[]): Endpoint =>
    Endpoint.create(
      'E7',
      'P1',
      values,
      projectIds.map((projectId) => ({ projectId })),
    );

  it("is made of its project's own router and profiles", () => {
    expect(create('P1', 'P1').view()).toMatchObject({ id: 'E7', projectId: 'P1', version: 0 });
  });

  it.each([['P2'], ['P1', 'P2'], ['P2', 'P1', 'P1']])('refers to nothing of %s', (...ids) => {
    expect(() => create(...ids)).toThrowMtError('1010');
  });
});

describe('an endpoint', () => {
  const expired = endpoint({}, 'Use invoices.');

  it('can be expired once, when it is external and shared', () => {
    const shared = endpoint();
    shared.expire('Use invoices.');
    expect(shared.view().expiry).toBe('Use invoices.');
    expect(() => shared.expire('Again.')).toThrowMtError('1042', { params: { endpointId: 'E7' } });
  });

  it('cannot be expired when it is internal, shared or not', () => {
    for (const shared of [true, false]) {
      const internal = endpoint({ external: false, shared });
      expect(() => internal.expire('x')).toThrowMtError('1043', { params: { endpointId: 'E7' } });
    }
  });

  it('cannot be expired when it is not shared', () => {
    expect(() => endpoint({ shared: false }).expire('x')).toThrowMtError('1044');
  });

  it('can be deleted when it is not shared, or expired', () => {
    expect(() => endpoint({ shared: false }).checkDeletable()).not.toThrow();
    expect(() => expired.checkDeletable()).not.toThrow();
    expect(() => endpoint().checkDeletable()).toThrowMtError('1040');
  });

  it('can be renamed by who knows its version, until it is expired', () => {
    const current = endpoint();
    current.rename('Invoices', 3);
    expect(current.view().name).toBe('Invoices');
    expect(() => current.rename('x', 2)).toThrowMtError('0009', { params: { expectedVersion: 2 } });
    expect(() => expired.rename('x', 3)).toThrowMtError('1041');
  });

  it('is subscribed to by another project, while it is shared and not expired', () => {
    expect(() => endpoint().checkSubscribable('P2')).not.toThrow();
    expect(() => endpoint().checkSubscribable('P1')).toThrowMtError('1057');
    expect(() => expired.checkSubscribable('P2')).toThrowMtError('1058');
    expect(() => endpoint({ shared: false }).checkSubscribable('P2')).toThrowMtError('1059');
  });

  it('is told apart first from one of its own, whatever else is wrong', () => {
    expect(() => expired.checkSubscribable('P1')).toThrowMtError('1057');
  });
});
