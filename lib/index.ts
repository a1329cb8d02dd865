export type { AdapterContext, ErrorAdapter } from './adapters/error-adapter.js';
export type {
  ErrorDefinition,
  LocalizedText,
  ParamDefinition,
} from './catalog/error-definition.js';
export type { ErrorKind } from './catalog/error-kind.js';
export type { MtErrorCode, MtErrorParams } from './catalog/mt-error-params.js';
export { defineErrors, type DefinedErrors, type ErrorInput } from './exceptions/define-errors.js';
export type { ErrorEntries, ErrorEntry } from './exceptions/error-entry.js';
export type { MtExceptionOptions } from './exceptions/exception-options.js';
export {
  MtAuthenticationException,
  MtBusinessRuleException,
  MtConflictException,
  MtHttpException,
  MtInternalException,
  MtMessagingException,
  MtNotFoundException,
  MtNotificationException,
  MtPatchException,
  MtPermissionException,
  MtPersistenceException,
  MtRateLimitException,
  MtSerializationException,
  MtUploadException,
  MtUpstreamException,
  MtValidationException,
} from './exceptions/kinds.exceptions.js';
export { MtException } from './exceptions/mt.exception.js';
export type { MtErrorCatalog } from './exceptions/mt-error-catalog.js';
export { MtErrors } from './exceptions/mt-errors.js';
export type { Occurrence } from './exceptions/occurrence.js';
export type { Violation } from './exceptions/violation.js';
export type { Answer, ErrorExchange, ErrorTransport } from './filters/error-transport.js';
export type { LocaleBundle } from './locale/locale-bundle.js';
export { MtErrorsCore } from './module/mt-errors-core.js';
export { MtErrorsModule } from './module/mt-errors.module.js';
export type { BurstOptions, LogOptions, MtErrorsOptions } from './module/mt-errors.options.js';
export type { MtErrorsOptionsFactory } from './module/mt-errors.module-definition.js';
export { installMtErrors } from './module/platform/install-mt-errors.js';
export { type MtFastifyOptions, mtFastifyOptions } from './module/platform/mt-fastify-options.js';
export { MtSseInterceptor } from './module/platform/mt-sse.interceptor.js';
export { MtExceptionFilter } from './module/mt-exception.filter.js';
export type { ErrorLogLevel, ErrorOverride } from './registry/error-override.js';
export type { BodyRenderer, RenderContext, RenderedBody } from './rendering/body-renderer.js';
export type { ErrorReporter } from './reporting/error-reporter.js';
