'use client';

import { ApiProvider } from '@diem-cau/portal/api-client';
import { ToastProvider } from '@diem-cau/portal/ui';
import type { ReactNode } from 'react';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <ToastProvider>{children}</ToastProvider>
    </ApiProvider>
  );
}
