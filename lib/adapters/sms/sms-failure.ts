import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry } from '../adapted.js';

/** What a provider's own code may look like; anything else is left out. */
const PROVIDER_CODE = /^[\w.-]{1,64}$/;

/** A provider's answer that is not OK. */
export interface ProviderAnswer {
  readonly provider: string;
  readonly providerCode: unknown;
  /** True where the same message may be sent later. */
  readonly retryable: boolean;
}

/** A text message that its provider refused (502), or could not take at the moment (503). */
export function smsFailure(
  { provider, providerCode, retryable }: ProviderAnswer,
  cause: unknown,
): MtException {
  const params = { provider, ...codeOf(providerCode) };
  const status = retryable ? 503 : 502;
  return fromEntry(MtErrors.SMS_SEND_FAILED, { params, status, retryable, cause });
}

function codeOf(code: unknown): { providerCode?: string } {
  if (typeof code === 'number') return { providerCode: String(code) };
  return typeof code === 'string' && PROVIDER_CODE.test(code) ? { providerCode: code } : {};
}

/** A provider's client that cannot be made. */
export function smsClientFailure(provider: string, cause: unknown): MtException {
  return fromEntry(MtErrors.SMS_CLIENT_INIT_FAILED, {
    params: { provider },
    cause,
  });
}
