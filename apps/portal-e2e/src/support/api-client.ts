import { randomUUID } from 'node:crypto';
import { account, system } from './system';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

interface Sent {
  readonly method: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Speaks to the API as a browser would: same origin, cookies kept, an idempotency key on every POST. */
export class ApiClient {
  private readonly jar = new Map<string, string>();

  /** What a browser context takes to be the same session. */
  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.jar].map(([name, value]) => ({ name, value, url: system.portalUrl }));
  }

  get cookieHeader(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async raw(path: string, { method, body, headers = {} }: Sent): Promise<Response> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${system.portalUrl}/api${path}`, {
      method,
      headers: {
        origin: system.portalUrl,
        cookie: this.cookieHeader,
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.jar.set(name, value);
    }
    return response;
  }

  async send<T>(path: string, sent: Sent): Promise<Answer<T>> {
    const response = await this.raw(path, sent);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }

  /** @throws where the answer is no 2xx */
  private async well<T>(path: string, sent: Sent): Promise<T> {
    const { status, body } = await this.send<T>(path, sent);
    if (status >= 300) throw new Error(`${sent.method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  get<T>(path: string): Promise<T> {
    return this.well<T>(path, { method: 'GET' });
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.well<T>(path, { method: 'POST', body });
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.well<T>(path, { method: 'PUT', body });
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.well<T>(path, { method: 'PATCH', body });
  }

  /** Only the status of a GET. */
  async status(path: string): Promise<number> {
    const response = await this.raw(path, { method: 'GET' });
    await response.arrayBuffer();
    return response.status;
  }

  async file(path: string): Promise<Buffer> {
    const response = await this.raw(path, { method: 'GET' });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }
}

/** A session of one of the demonstration's accounts; one of several posts has still to choose. */
export async function signedIn(username: string): Promise<ApiClient> {
  const client = new ApiClient();
  const { password } = account(username);
  const { step } = await client.post<{ step: string }>('/session', { username, password });
  if (step !== 'done' && step !== 'choose_post') throw new Error(`${username}: the sign-in stopped at ${step}`);
  return client;
}
