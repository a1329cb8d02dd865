export { graphqlTransport } from './graphql-transport.js';
export {
  mtErrorFormatter,
  type MercuriusAnswer,
  type MercuriusExecution,
} from './mt-error-formatter.js';
export { mtFormatError, type FormattedError } from './mt-format-error.js';
export type { MtExtensions } from '../filters/graphql/mt-extensions.js';
