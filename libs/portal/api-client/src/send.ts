import { ApiError } from './api-error';
import { queryString, type QueryValue } from './query-string';
import { readProblem } from './read-problem';

/** Whatever checks an answer: a zod schema, or nothing. */
export type Parser<T> = { parse(value: unknown): T };

export type CallOptions<T> = {
  query?: Record<string, QueryValue>;
  /** JSON, or a FormData for files. */
  body?: unknown;
  schema?: Parser<T>;
  signal?: AbortSignal;
  /** Give the same key to repeat an act that may have been done; else each POST gets a fresh one. */
  idempotencyKey?: string;
};

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

function headersFor(method: Method, options: CallOptions<unknown>): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  // Every change says it is JSON, even without a body: the api refuses what a plain form of another site could send.
  if (method !== 'GET' && !(options.body instanceof FormData)) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID();
  return headers;
}

function bodyFor(method: Method, body: unknown): BodyInit | undefined {
  if (method === 'GET') return undefined;
  return body instanceof FormData ? body : JSON.stringify(body ?? {});
}

/** Sends one call to `/api<path>` and gives the checked answer; throws {@link ApiError}. */
export async function send<T>(method: Method, path: string, options: CallOptions<T> = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}${queryString(options.query)}`, {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, options),
      body: bodyFor(method, options.body),
      signal: options.signal,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, { code: 'client.offline', message: 'No answer from the server' });
  }
  if (!response.ok) throw await readProblem(response);
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  return options.schema ? options.schema.parse(answer) : (answer as T);
}
