import { send, type CallOptions } from './send';

type Without<K extends keyof CallOptions<unknown>, T> = Omit<CallOptions<T>, K>;

/** The api, same origin. The answer has the type of `schema`; without one, the type that the caller names. */
export const api = {
  get: <T>(path: string, options?: Without<'body' | 'idempotencyKey', T>): Promise<T> => send('GET', path, options),
  post: <T>(path: string, options?: CallOptions<T>): Promise<T> => send('POST', path, options),
  patch: <T>(path: string, options?: CallOptions<T>): Promise<T> => send('PATCH', path, options),
  put: <T>(path: string, options?: CallOptions<T>): Promise<T> => send('PUT', path, options),
  delete: <T = void>(path: string, options?: CallOptions<T>): Promise<T> => send('DELETE', path, options),
};
