import type { MtException } from '../../exceptions/mt.exception.js';
import type { MtContext } from '../mt-context.js';
import { joseAdapter } from './jose.adapter.js';
import { jwtAdapter } from './jwt.adapter.js';

/** The failure of a token that one of the known libraries tells, outside of any filter. */
export function tokenFailure(error: unknown, operation: MtContext): MtException | undefined {
  const context = { transport: '', lookup: () => undefined, exposeDetail: false, operation };
  return jwtAdapter().adapt(error, context) ?? joseAdapter().adapt(error, context);
}
