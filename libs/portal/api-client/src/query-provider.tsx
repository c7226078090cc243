'use client';

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isApiError } from './api-error';
import { signInAddress } from './sign-in-address';

/** Pages where being signed out is the normal state. */
const openPages = ['/dang-nhap', '/quen-mat-khau', '/dat-lai-mat-khau', '/thiet-ke', '/man-hinh'];

function leaveWhenSignedOut(error: unknown): void {
  // A wrong current password may be a 401 as well; only the want of a session sends to the door.
  if (!isApiError(error) || !['platform.unauthenticated', 'client.http_401'].includes(error.code)) return;
  const { pathname, search } = window.location;
  if (!openPages.some((page) => pathname.startsWith(page))) window.location.assign(signInAddress(pathname + search));
}

function makeClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      // Only what may pass by itself is tried again: no answer, or a server that is starting.
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isApiError(error) && (error.status === 0 || error.status >= 502) },
    },
  });
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
