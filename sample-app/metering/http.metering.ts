import axios, { type AxiosResponse } from 'axios';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { Metering, type MeteredDay } from './metering.js';
import type { ServiceToken } from './service-token.js';

const TIMEOUT_MS = 3000;
const UNAUTHORIZED = 401;

/** The metering service over HTTP. */
export class HttpMetering extends Metering {
  constructor(
    private readonly url: string,
    private readonly token: ServiceToken,
  ) {
    super();
  }

  override total(projectId: string): Promise<{ requests: number }> {
    return this.get(`/projects/${projectId}/total`);
  }

  /** The original has codes of its own for calls whose answer is a list. */
  override days(projectId: string): Promise<MeteredDay[]> {
    return withMtContext({ parameterized: true }, () => this.get(`/projects/${projectId}/days`));
  }

  /** A token that is refused is renewed, once. */
  private async get<Answer>(path: string): Promise<Answer> {
    const first = await this.ask<Answer>(path, await this.token.get());
    if (first.status !== UNAUTHORIZED) return first.data;
    return (await this.ask<Answer>(path, await this.token.renew())).data;
  }

  private ask<Answer>(path: string, token: string): Promise<AxiosResponse<Answer>> {
    return axios.get<Answer>(this.url + path, {
      headers: { authorization: `Bearer ${token}` },
      timeout: TIMEOUT_MS,
      validateStatus: (status) => status < 300 || status === UNAUTHORIZED,
    });
  }
}
