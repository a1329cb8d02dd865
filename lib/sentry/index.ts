export type { CaptureContext } from './capture-context.js';
export { type SentryOptions, sentryReporter } from './sentry.reporter.js';
