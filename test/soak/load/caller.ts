import { type ClientProxy, ClientProxyFactory, Transport } from '@nestjs/microservices';
import { firstValueFrom } from 'rxjs';
import type { RawAnswer } from './connection.js';

/** Calls the message handler over TCP, as another service does. */
export class Caller {
  private readonly client: ClientProxy;

  constructor(port: number) {
    const options = { host: '127.0.0.1', port };
    this.client = ClientProxyFactory.create({ transport: Transport.TCP, options });
  }

  /** What the handler fails with. */
  async call(pattern: string): Promise<RawAnswer> {
    const failure: unknown = await firstValueFrom(this.client.send<string>(pattern, {})).then(
      (value) => `the call was answered: ${value}`,
      (error: unknown) => error,
    );
    return { status: 0, head: '', body: JSON.stringify(failure) };
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
