import axios, { type AxiosResponse } from 'axios';
import { MtErrors, type MtException } from 'nestjs-mt-errors';
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
    return this.get(`/projects/${projectId}/total`, MtErrors.SERVICE_TOKEN_RENEWAL_FAILED);
  }

  /** The original has codes of its own for calls whose answer is a list. */
  override days(projectId: string): Promise<MeteredDay[]> {
    const path = `/projects/${projectId}/days`;
    return withMtContext({ parameterized: true }, () =>
      this.get(path, MtErrors.SERVICE_TOKEN_RENEWAL_FAILED_GENERIC),
    );
  }

  /** A token that is refused is renewed, once. */
  private async get<Answer>(path: string, Refused: new () => MtException): Promise<Answer> {
    const first = await this.ask<Answer>(path, await this.token.get());
    if (first.status !== UNAUTHORIZED) return first.data;
    const second = await this.ask<Answer>(path, await this.token.renew());
    if (second.status === UNAUTHORIZED) throw new Refused();
    return second.data;
  }

  private ask<Answer>(path: string, token: string): Promise<AxiosResponse<Answer>> {
    return axios.get<Answer>(this.url + path, {
      headers: { authorization: `Bearer ${token}` },
      timeout: TIMEOUT_MS,
      validateStatus: (status) => status < 300 || status === UNAUTHORIZED,
    });
  }
}
