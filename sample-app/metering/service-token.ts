import axios from 'axios';
import { withMtContext } from 'nestjs-mt-errors/adapters';

const TIMEOUT_MS = 3000;

/** What this service is called where it gets its token. */
export interface ServiceClient {
  readonly id: string;
  readonly secret: string;
}

/** This service's own token for calling others, kept until one of them refuses it. */
export class ServiceToken {
  private token: string | undefined;

  constructor(
    private readonly url: string,
    private readonly client: ServiceClient,
  ) {}

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
      auth: basicOf(this.client),
      timeout: TIMEOUT_MS,
    });
    return data.access_token;
  }
}

/** Both parts are encoded before they are joined: RFC 6749, 2.3.1. */
function basicOf({ id, secret }: ServiceClient): { username: string; password: string } {
  return { username: encodeURIComponent(id), password: encodeURIComponent(secret) };
}
