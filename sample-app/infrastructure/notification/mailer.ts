export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
