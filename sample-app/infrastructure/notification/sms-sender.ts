export interface TextMessage {
  /** With country code. @example '+4915112345678' */
  readonly to: string;
  readonly text: string;
}

export abstract class SmsSender {
  abstract send(message: TextMessage): Promise<void>;
}
