export { MtAuthGuard, type MtAuthGuardOptions } from './mt-auth.guard.js';
