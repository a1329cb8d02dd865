import { MtErrors } from 'nestjs-mt-errors';
import type { ConstraintMeaning } from 'nestjs-mt-errors/adapters';
import { ApiErrors } from './api.errors.js';

/** What a violated constraint means, by its name in the database. */
export const constraints: Readonly<Record<string, ConstraintMeaning>> = {
  sub_requests_once: ApiErrors.SUB_REQUEST_DUPLICATE,
  endpoints_address: MtErrors.ENDPOINT_DUPLICATE,
  users_email_taken: MtErrors.LOGIN_IDENTIFIER_TAKEN,
  users_mobile_taken: MtErrors.LOGIN_IDENTIFIER_TAKEN,
  users_user_name_taken: MtErrors.LOGIN_IDENTIFIER_TAKEN,
};
