export { activeTraceId } from './active-trace-id.js';
export { type OpenTelemetryOptions, openTelemetryReporter } from './opentelemetry.reporter.js';
