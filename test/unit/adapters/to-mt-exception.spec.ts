import { MtErrors } from 'nestjs-mt-errors';
import {
  type ErrorAdapter,
  pgAdapter,
  toMtException,
  withMtContext,
} from 'nestjs-mt-errors/adapters';

const duplicate = (): Error =>
  Object.assign(new Error('duplicate key'), {
    code: '23505',
    severity: 'ERROR',
    routine: '_bt_check_unique',
    constraint: 'UQ_endpoint_path',
  });

describe('A failure where no filter stands', () => {
  it('that has a code already comes back as it is', () => {
    const thrown = new MtErrors.TRANSACTION_REQUIRED();
    expect(toMtException(thrown)).toBe(thrown);
  });

  it('is known by the adapters of the libraries, and by what the application was doing', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
      errno: -111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: '127.0.0.1',
      port: 1,
    });
    const start = () =>
      withMtContext({ role: 'publish' }, () => {
        throw refused;
      });
    expect(start).toThrow(refused);
    expect(toMtException(refused)).toMatchObject({ code: '0002', cause: refused });
  });

  it('is an internal error where nobody knows it', () => {
    const thrown = new Error('unknown');
    expect(toMtException(thrown)).toMatchObject({ code: '500', status: 500, cause: thrown });
    expect(toMtException(undefined)).toMatchObject({ status: 500 });
  });

  it('is known by adapters of one’s own first, which replace those of the same name', () => {
    const own = pgAdapter({ constraints: { UQ_endpoint_path: '1092' } });
    expect(toMtException(duplicate())).toMatchObject({ code: '0064' });
    expect(toMtException(duplicate(), [own])).toMatchObject({ code: '1092' });
  });

  it('is answered although an adapter throws', () => {
    const broken: ErrorAdapter = {
      name: 'broken',
      adapt() {
        throw new Error('adapter');
      },
    };
    expect(toMtException(duplicate(), [broken])).toMatchObject({ code: '0064', status: 409 });
  });
});
