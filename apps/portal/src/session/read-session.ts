import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { readEnv } from '../env';
import type { Session } from './session';

export type SessionAnswer = { kind: 'session'; session: Session } | { kind: 'signed_out' } | { kind: 'unreachable' };

const patienceMs = 5_000;

/** Asks the api once a request who the cookie belongs to. */
export const readSession = cache(async (): Promise<SessionAnswer> => {
  const cookie = (await cookies()).toString();
  if (!cookie) return { kind: 'signed_out' };
  try {
    const response = await fetch(`${readEnv().API_ORIGIN}/api/session`, { headers: { cookie, accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    if (response.status === 401) return { kind: 'signed_out' };
    if (!response.ok) return { kind: 'unreachable' };
    return { kind: 'session', session: (await response.json()) as Session };
  } catch {
    return { kind: 'unreachable' };
  }
});
