import type { FastifyReply } from 'fastify';

/** `__Host-` binds a cookie to this very host over https; browsers refuse the prefix on plain http. */
export function cookieNames(publicOrigin: string): { session: string; device: string; secure: boolean } {
  const secure = publicOrigin.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}dc_session`, device: `${prefix}dc_device`, secure };
}

/** @param maxAgeSeconds how long the browser keeps it; the server's own expiry is what counts */
export function writeCookie(reply: FastifyReply, name: string, value: string, options: { secure: boolean; maxAgeSeconds: number }): void {
  void reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    secure: options.secure,
    sameSite: 'lax',
    maxAge: options.maxAgeSeconds,
  });
}

export function clearCookie(reply: FastifyReply, name: string, secure: boolean): void {
  void reply.clearCookie(name, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
}
