import type { BrokerFailure } from './broker-failure.js';

/**
 * Failures that amqplib, amqp-connection-manager, Nest and golevelup tell by nothing but their
 * text. They are looked at only where the context says that this is messaging.
 */
const TEXTS: readonly (readonly [RegExp, BrokerFailure])[] = [
  [
    /^Handshake terminated by server: /,
    { step: 'connect', reason: 'handshake-refused', isLasting: true },
  ],
  [
    /^Expected ConnectionOpenOk; got /,
    { step: 'connect', reason: 'virtual-host-refused', isLasting: true },
  ],
  [
    /^Socket closed abruptly during opening handshake$/,
    { step: 'connect', reason: 'handshake-cut' },
  ],
  [
    /^(amqp-connection-manager: )?connect (ETIMEDOUT|timeout)$/,
    { step: 'connect', reason: 'timeout' },
  ],
  [
    /^Failed to connect to a RabbitMQ broker within a timeout of \d+ms$/,
    { step: 'connect', reason: 'timeout' },
  ],
  [/^(Unexpected close|Connection closed)$/, { step: 'connect', reason: 'connection-cut' }],
  [/^Heartbeat timeout$/, { step: 'connect', reason: 'heartbeat-timeout' }],
  [/^Channel ended, no reply will be forthcoming$/, { step: 'channel', reason: 'channel-ended' }],
  [/^Not connected\.$/, { step: 'channel', reason: 'not-connected' }],
  [/^message nacked$/, { step: 'publish', reason: 'nacked' }],
  [/^channel closed$/i, { step: 'publish', reason: 'channel-closed' }],
  [/^timeout$/, { step: 'publish', reason: 'timeout' }],
];

/** The failure that a text of these libraries stands for. */
export function failureOfText(message: string): BrokerFailure | undefined {
  return TEXTS.find(([text]) => text.test(message))?.[1];
}
