/** What the exchanges and queues are called. */
export class RabbitNames {
  readonly exchange: string;
  readonly deadExchange: string;
  readonly deadQueue: string;

  constructor(private readonly prefix: string) {
    this.exchange = `${prefix}.events`;
    this.deadExchange = `${prefix}.dead`;
    this.deadQueue = `${prefix}.dead`;
  }

  queue(name: string): string {
    return `${this.prefix}.${name}`;
  }
}
