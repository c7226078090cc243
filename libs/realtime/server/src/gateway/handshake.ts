import { cookieNames } from '@diem-cau/platform/http';

export interface Handshake {
  readonly headers: { readonly cookie?: string | undefined; readonly origin?: string | undefined };
  readonly auth: { readonly as?: unknown };
  readonly transport: string;
}

/**
 * The token of a connecting browser, or null where it comes from elsewhere. A websocket always names its origin; a
 * same-origin polling request need not, and a foreign one carries no cookie (SameSite) and may not read the answer.
 */
export function tokenOf({ headers, auth, transport }: Handshake, publicOrigin: string): string | null {
  if (headers.origin === undefined ? transport === 'websocket' : headers.origin !== publicOrigin) return null;
  const names = cookieNames(publicOrigin);
  const cookies = new Map(
    (headers.cookie ?? '').split(';').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
    }),
  );
  if (auth.as === 'device') return cookies.get(names.device) ?? null;
  return cookies.get(names.session) ?? cookies.get(names.device) ?? null;
}
