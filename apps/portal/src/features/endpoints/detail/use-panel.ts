'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { OpenPanel } from './head-actions';

const words: Record<OpenPanel, string> = { pair: 'ghep', accept: 'nghiem-thu' };

/** Which panel is open stands in the address (`?viec=ghep`), so that a list can point at the act itself. */
export function usePanel() {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const word = params.get('viec');
  const panel = (Object.keys(words) as OpenPanel[]).find((one) => words[one] === word) ?? null;
  const go = (next: OpenPanel | null): void => {
    const search = new URLSearchParams(params);
    if (next) search.set('viec', words[next]);
    else search.delete('viec');
    router.replace(search.size > 0 ? `${path}?${search.toString()}` : path, { scroll: false });
  };
  return { panel, open: (next: OpenPanel) => go(next), close: () => go(null) };
}
