'use client';

import { Tabs as Radix } from 'radix-ui';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

export type Tab = { id: string; label: ReactNode; content: ReactNode };

/** Parts of one thing; which is open is in the address (`?phan=`), so that it can be sent and Back works. */
export function Tabs({ tabs, label, param = 'phan' }: { tabs: readonly Tab[]; label: string; param?: string }) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const open = tabs.find((tab) => tab.id === search.get(param)) ?? tabs[0];
  const show = (id: string): void => {
    const next = new URLSearchParams(search);
    next.set(param, id);
    router.push(`${path}?${next.toString()}`, { scroll: false });
  };
  return (
    <Radix.Root value={open?.id} onValueChange={show} activationMode="manual">
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.id} value={tab.id} className="-mb-px min-h-10 border-b-2 border-transparent px-3 whitespace-nowrap text-ink-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink max-sm:min-h-11">
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => <Radix.Content key={tab.id} value={tab.id} className="pt-5">{tab.content}</Radix.Content>)}
    </Radix.Root>
  );
}
