'use client';

import type { Permission } from '@diem-cau/identity/contracts';
import { createContext, useContext, type ReactNode } from 'react';
import type { Session } from './session';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in; only beneath the office layout. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for pages of the office');
  return session;
}

/** Whether the post holds a permission. It hides what would be refused; the api decides. */
export function useCan(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
