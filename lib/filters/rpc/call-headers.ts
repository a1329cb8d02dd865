/** The context of a message as Nest's transports have it, one of these each. */
interface MessageContext {
  /** RabbitMQ and Kafka. */
  getMessage?(): { properties?: { headers?: HeaderBag }; headers?: HeaderBag } | undefined;
  /** NATS. */
  getHeaders?(): HeaderBag | undefined;
}

type HeaderBag = Readonly<Record<string, unknown>> & { get?: unknown };

/** A header of a message; `undefined` where the transport has none. */
export function messageHeader(context: unknown, name: string): string | undefined {
  try {
    const { getMessage, getHeaders } = (context ?? {}) as MessageContext;
    const message = getMessage?.call(context);
    const bag = message?.properties?.headers ?? message?.headers ?? getHeaders?.call(context);
    return textOf(valueIn(bag, name));
  } catch {
    return undefined;
  }
}

function valueIn(bag: HeaderBag | undefined, name: string): unknown {
  if (typeof bag?.get === 'function') return bag.get.call(bag, name);
  return bag?.[name];
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = first instanceof Uint8Array ? new TextDecoder().decode(first) : first;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
