import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { hostOf, isLoopback, isPublicAddress, webhookUrlIsAllowed } from '../../domain/webhooks/webhook-address';
import type { Attempt } from './webhook-delivery.repository';

const TIMEOUT_MS = 15_000;
/** Of an answer only its code matters: the rest is not read. */
export const ADDRESS_REFUSED = 'address_refused';

export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Calls an address that a customer wrote. It connects to the very addresses that it has looked at, so that a name cannot lead into
 * the operator's own network, not even by a second answer; it follows no redirect.
 */
@Injectable()
export class WebhookSender {
  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>) {}

  /** Never throws: what went wrong is the outcome. */
  async send({ url, headers, body }: SignedRequest): Promise<Attempt> {
    const from = performance.now();
    const outcome = await this.ask(url, headers, body);
    return { ...outcome, durationMs: Math.round(performance.now() - from) };
  }

  private ask(text: string, headers: Readonly<Record<string, string>>, body: string): Promise<Omit<Attempt, 'durationMs'>> {
    const isProduction = this.config.DC_MODE === 'production';
    if (!webhookUrlIsAllowed(text, isProduction)) return Promise.resolve({ status: null, failure: ADDRESS_REFUSED });
    const url = new URL(text);
    const mayBeHere = !isProduction && (hostOf(url) === 'localhost' || isLoopback(hostOf(url)));
    const options: RequestOptions & { autoSelectFamily?: boolean } = {
      method: 'POST', agent: false, timeout: TIMEOUT_MS, signal: AbortSignal.timeout(TIMEOUT_MS), lookup: guarded((address) => isPublicAddress(address) || (mayBeHere && isLoopback(address))),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'DiemCau-Webhooks/1' },
    };
    return new Promise((resolve) => {
      const fail = (error: Error & { code?: string }): void => resolve({ status: null, failure: (error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : (error.code ?? error.message)).slice(0, 200) });
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
        resolve({ status: response.statusCode ?? null, failure: null });
        response.on('error', () => undefined);
        response.destroy();
      });
      request.on('error', fail);
      request.on('timeout', () => request.destroy(Object.assign(new Error('timeout'), { code: 'timeout' })));
      request.end(body);
    });
  }
}

/** A name is looked up once; one address of its that may not be called refuses it whole. */
function guarded(mayCall: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) done(error ?? new Error('no address'), '');
      else if (!found.every(({ address }) => mayCall(address))) done(Object.assign(new Error(ADDRESS_REFUSED), { code: ADDRESS_REFUSED }), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
