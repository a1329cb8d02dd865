import type { Occurrence } from '../exceptions/occurrence.js';
import type { TextSource } from '../locale/text-source.js';
import type { ErrorRegistry } from '../registry/error-registry.js';

/** What a renderer may use. */
export interface RenderContext {
  readonly texts: TextSource;
  readonly registry: ErrorRegistry;
  /** Start of the `type` URI, without a slash at the end. */
  readonly typeBaseUrl: string | undefined;
  /** Whether the answer names the trace that it belongs to. */
  readonly exposeTraceId?: boolean;
}

/** A body, ready to be sent. */
export interface RenderedBody {
  /** The media type. */
  readonly contentType: string;
  /** Text as it goes out, or a value to be written as JSON. */
  readonly body: string | object;
  /** The language of its title. */
  readonly language: string;
}

/** Makes the body of an answer. */
export interface BodyRenderer {
  render(occurrence: Occurrence, context: RenderContext): RenderedBody;
}
