/**
 * What the application is doing. The same failure means something else when a message is published
 * than when a queue is subscribed to.
 */
export interface MtContext {
  /** Which side of the message broker this is. */
  readonly role?: 'publish' | 'subscribe';
  /**
   * The step: `connect`, `channel`, `setup`, `consume` and `close` of messaging, `handle` for a
   * consumer's own code, `sign` for making a token, `obtain` and `renew` for a service's own token,
   * `verify` and `send` for mail.
   */
  readonly stage?:
    | 'connect'
    | 'channel'
    | 'setup'
    | 'consume'
    | 'handle'
    | 'publish'
    | 'close'
    | 'sign'
    | 'obtain'
    | 'renew'
    | 'verify'
    | 'send';
  /** What the token is for: the caller's access or refresh token, or this service's own. */
  readonly tokenUse?: 'access' | 'refresh' | 'service';
  /** True where the answer of the call that needs the service's token is a parameterised type. */
  readonly parameterized?: boolean;
  /** True where the update names the version that it expects, so that no row means outdated. */
  readonly optimistic?: boolean;
  /** True where a digest is computed. */
  readonly checksum?: boolean;
  /** How somebody is notified. Some providers' errors do not say it. */
  readonly channel?: 'mail' | 'sms';
  /** What is written or read: a map or a collection has a code of its own. */
  readonly data?: 'object' | 'map' | 'collection';
  /** Where the data comes from: what a `'request'` brought and cannot be read is the caller's fault. */
  readonly source?: 'request' | 'own';
}
