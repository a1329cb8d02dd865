import { RemoteOrigin } from '../../../lib/wire/remote-origin.js';

const identity = { code: '3001', key: 'ORDER_PAID', section: 'orders', http: 409 };

describe('where an exception of another process came from', () => {
  it('is told with every cause, its service and the trace', () => {
    const chain = [
      { name: 'QueryError', code: '23505', svc: 'billing' },
      { name: 'Error' },
      { name: 'SocketError', svc: 'ledger' },
    ];
    const { message } = new RemoteOrigin('orders', chain, identity, '0af7651916cd43dd');
    expect(message).toBe(
      'from orders <- QueryError [23505] in billing <- Error <- SocketError in ledger <- trace 0af7651916cd43dd',
    );
  });

  it('is another service where none is named', () => {
    expect(new RemoteOrigin(undefined, [], identity, undefined).message).toBe(
      'from another service',
    );
  });
});
