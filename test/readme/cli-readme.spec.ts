import { catalogFile, CliFolder } from '../support/cli-folder.js';

const ORDERS = catalogFile(`
  // An order.

  ORDER_NOT_FOUND: {
    code: '3001', status: 404, kind: 'not-found',
    title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
    detail: { en: 'It was removed.', 'zh-CN': '没有编号为 {id} 的订单。' },
  },

  // Its state.

  ORDER_CLOSED: {
    code: '3001', status: 409, kind: 'conflict',
    title: { en: 'The order is closed', 'zh-CN': '订单已关闭' },
  },
  ORDER_PAID: {
    code: '3003', status: 409, kind: 'conflict',
    title: { en: 'The order is paid', 'zh-CN': '订单已付款' },
  },`);

const SERVICE = `import { OrderErrors } from './order.errors.mjs';

export function find(id) {
  if (id === 'gone') throw new OrderErrors.ORDER_GONE();
  if (id === 'none') throw new OrderErrors.ORDER_NOT_FOUND();
  throw id === 'paid' ? new OrderErrors.ORDER_PAID() : new OrderErrors.ORDER_CLOSED();
}
`;

describe('Readme: the command line', () => {
  let folder: CliFolder;
  beforeEach(() => {
    folder = new CliFolder({ 'src/order.errors.mjs': ORDERS, 'src/order.service.mjs': SERVICE });
  });
  afterEach(() => folder.remove());

  it('explains a code', async () => {
    const { code, out } = await folder.run('explain 1048');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      '1048 OPERATION_COOLING_DOWN (mt-access)',
      'The operation was repeated too soon',
    ]);
  });

  it('checks a catalogue and the source that uses it', async () => {
    const { code, out } = await folder.run(
      'check src/order.errors.mjs --source src --locales en zh-CN --ignore gap no-lock',
    );
    expect(code).toBe(1);
    expect(out).toBe(`src/order.errors.mjs:6 placeholder
  orders.ORDER_NOT_FOUND: detail.zh-CN has {id}, which is no parameter: declare
  it in params
src/order.errors.mjs:14 duplicate-code
  orders.ORDER_CLOSED: the code "3001" belongs to orders.ORDER_NOT_FOUND
  (src/order.errors.mjs:6): choose another, mt-errors next names a free code
src/order.service.mjs:4 undeclared
  OrderErrors.ORDER_GONE: OrderErrors has no such entry: define it or correct
  the name
3 entries: 3 findings
`);
  });

  it('guards the catalogue and its documentation in CI', async () => {
    const fine = ORDERS.replace("'3001', status: 409", "'3002', status: 409").replace('{id} ', '');
    folder.write('order.errors.mjs', fine);
    await folder.run('check order.errors.mjs --update-lock');
    await folder.run('export --format md --out ERRORS.md -c order.errors.mjs');
    expect((await folder.run('check order.errors.mjs')).code).toBe(0);
    const drift = 'export --format md --out ERRORS.md -c order.errors.mjs --check';
    expect((await folder.run(drift)).code).toBe(0);
    folder.write('ERRORS.md', '# Old');
    expect((await folder.run(drift)).code).toBe(1);
  });
});
