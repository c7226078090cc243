'use client';

import type { WaitingMoney } from '@diem-cau/billing/contracts';
import { classNames, DateText, Money, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { moneyStates } from './money-states';

type Props = { items: readonly WaitingMoney[]; chosen: string | undefined; onChoose: (id: string) => void };

/** The queue as one list box: one stop for the Tab key, arrows within. */
export function WaitingList({ items, chosen, onChoose }: Props) {
  const t = useTranslations('money_in');
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector(`[id="money-${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('queue.list')}
      aria-activedescendant={chosen && `money-${chosen}`}
      className="divide-y divide-line overflow-y-auto rounded-large border border-line bg-sheet max-lg:max-h-96 lg:max-h-[calc(100dvh-18rem)]"
    >
      {items.map((money) => (
        <li
          key={money.id}
          id={`money-${money.id}`}
          role="option"
          aria-selected={money.id === chosen}
          onClick={() => onChoose(money.id)}
          className={classNames('flex cursor-pointer flex-col gap-0.5 border-l-4 px-3 py-2', money.id === chosen ? 'border-l-accent bg-accent-wash' : 'border-l-transparent hover:bg-wash')}
        >
          <span className="flex items-baseline justify-between gap-3"><StateBadge kind={moneyStates[money.state]}>{t(`state.${money.state}`)}</StateBadge><Money vnd={money.amountVnd} className="font-semibold" /></span>
          <span className="line-clamp-1 break-all">{money.text || t('queue.no_text')}</span>
          <span className="flex justify-between gap-3 text-small text-ink-2"><span className="truncate">{money.proposal.length > 1 ? t('queue.several', { count: money.proposal.length }) : money.proposal[0]?.payerName}</span><DateText value={money.receivedOn} /></span>
        </li>
      ))}
    </ul>
  );
}
