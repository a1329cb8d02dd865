import { MtErrors } from '../../dist/esm/index.js';

/** The built-in catalogue in the form of one of a user, so that `mt-errors check` reads it. */
export const BuiltInErrors = { ...MtErrors };
