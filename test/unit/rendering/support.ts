import type { ErrorDefinition } from '../../../lib/catalog/error-definition.js';
import { EXCEPTION } from '../../../lib/exceptions/brand.js';
import type { AdaptedOptions } from '../../../lib/exceptions/exception-options.js';
import { MtException } from '../../../lib/exceptions/mt.exception.js';
import type { Occurrence } from '../../../lib/exceptions/occurrence.js';
import type { LocaleBundle } from '../../../lib/locale/locale-bundle.js';
import { IcuMessageFormatter } from '../../../lib/locale/message-formatter.js';
import { TextSource } from '../../../lib/locale/text-source.js';
import { ErrorRegistry } from '../../../lib/registry/error-registry.js';
import type { RenderContext } from '../../../lib/rendering/body-renderer.js';

export const ID = '6f6c0a0e-0000-4000-8000-000000000001';

/** Texts of their own, so that a test sees which of them was taken. */
const english: LocaleBundle = {
  tag: 'en',
  entries: { STOCK_LOW: { title: 'bundle title', detail: 'bundle detail' } },
  statuses: { 404: 'Nothing here' },
  violations: { minLength: 'At least {min}.', 'isLength.min': 'Length at least {min}.' },
};
const german: LocaleBundle = { tag: 'de', entries: {}, statuses: {}, violations: {} };

export const sold: ErrorDefinition = {
  code: '3001',
  key: 'ORDER_SOLD',
  section: 'orders',
  kind: 'conflict',
  status: 409,
  params: { orderId: { type: 'string' }, buyer: { type: 'string', private: true } },
  title: { en: 'The order is sold', de: 'Die Bestellung ist verkauft' },
  detail: { en: 'Order {orderId} is sold.' },
};

/** The same code with another meaning. */
export const resold: ErrorDefinition = {
  ...sold,
  key: 'ORDER_SOLD_AGAIN',
  title: { en: 'The order is sold again' },
  detail: undefined,
};

export const rule: ErrorDefinition = {
  ...sold,
  code: '3002',
  key: 'TEXT_SHORT',
  params: { min: { type: 'number' } },
  title: { en: 'Too short' },
  detail: { en: 'It has fewer than {min} characters.' },
};

export const registry = new ErrorRegistry([resold, sold, rule]);

export const context: RenderContext = {
  texts: new TextSource(
    { bundles: [english, german], fallbackLocale: 'en', fallbacks: {} },
    new IcuMessageFormatter(),
  ),
  registry,
  typeBaseUrl: undefined,
};

export function occurrenceOf(
  definition: ErrorDefinition,
  options: AdaptedOptions = {},
  more: Partial<Occurrence> = {},
): Occurrence {
  const exception = new MtException(definition, { id: ID, ...options });
  return {
    exception,
    definition: exception[EXCEPTION].definition,
    status: definition.status,
    serverFault: definition.status >= 500,
    locale: 'en',
    thrown: exception,
    transport: 'http',
    request: undefined,
    ...more,
  };
}
