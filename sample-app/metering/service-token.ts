import axios from 'axios';
import { withMtContext } from 'nestjs-mt-errors/adapters';

const TIMEOUT_MS = 3000;

/** This service's own token for calling others, kept until one of them refuses it. */
export class ServiceToken {
  private token: string | undefined;

  constructor(private readonly url: string) {}

  async get(): Promise<string> {
    this.token ??= await withMtContext({ tokenUse: 'service', stage: 'obtain' }, () =>
      this.fetch(),
    );
    return this.token;
  }

  async renew(): Promise<string> {
    this.token = undefined;
    this.token = await withMtContext({ tokenUse: 'service', stage: 'renew' }, () => this.fetch());
    return this.token;
  }

  private async fetch(): Promise<string> {
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    const { data } = await axios.post<{ access_token: string }>(this.url, form, {
      timeout: TIMEOUT_MS,
    });
    return data.access_token;
  }
}
