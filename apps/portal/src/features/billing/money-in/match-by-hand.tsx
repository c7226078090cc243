'use client';

import type { MatchMoneyInput, MoneyTarget, WaitingMoney } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, formatVnd, FormError, SidePanel, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FindTarget } from './find-target';
import { HandPart, type HandPartValue } from './hand-part';

/** A person says whose the money is: one payer or several, for which invoices; what is left over is credit. */
export function MatchByHand({ money, onClose }: { money: WaitingMoney; onClose: () => void }) {
  const t = useTranslations('money_in.hand');
  const toast = useToast();
  const [parts, setParts] = useState<readonly HandPartValue[]>([]);
  const leftVnd = parts.reduce((left, { amountVnd }) => left - (amountVnd ?? 0), money.amountVnd);
  const sum = formatVnd(money.amountVnd);
  const match = useApiMutation<MatchMoneyInput, WaitingMoney>({
    path: `/billing/waiting-money/${money.id}/match`,
    refresh: ['/billing'],
    onSuccess: () => {
      toast({ text: t('done', { sum }) });
      onClose();
    },
  });
  const add = (target: MoneyTarget): void => {
    if (parts.some((part) => part.target.payerId === target.payerId)) return;
    const exact = target.invoices.find(({ openVnd }) => openVnd === leftVnd);
    const invoiceIds = (exact && target.openVnd !== leftVnd ? [exact] : target.invoices).map(({ id }) => id);
    // Alone it takes all; beside others no more than it owes, so that nobody's money is hidden in another's credit.
    const amountVnd = parts.length === 0 ? leftVnd : Math.max(0, Math.min(leftVnd, target.openVnd || leftVnd));
    setParts([...parts, { target, invoiceIds, amountVnd }]);
  };
  const change = (payerId: string, value: HandPartValue | null): void => setParts(parts.flatMap((part) => (part.target.payerId !== payerId ? [part] : value ? [value] : [])));
  const isWhole = leftVnd === 0 && parts.length > 0 && parts.every(({ amountVnd }) => (amountVnd ?? 0) > 0);
  const submit = (): void => {
    if (isWhole) match.mutate({ parts: parts.map(({ target, amountVnd, invoiceIds }) => ({ payerId: target.payerId, amountVnd: amountVnd ?? 0, invoiceIds: [...invoiceIds] })) });
  };
  return (
    <SidePanel
      title={t('title', { sum })}
      onClose={onClose}
      footer={<><Button kind="primary" pending={match.isPending} disabled={!isWhole} onClick={submit}>{t('submit', { sum })}</Button><Button onClick={onClose}>{t('close')}</Button></>}
    >
      <div className="flex flex-col gap-5">
        <p className="text-small break-words text-ink-2">{money.text}</p>
        <FormError error={match.error} />
        <FindTarget onChoose={add} chosen={parts.map(({ target }) => target.payerId)} />
        {parts.map((part) => <HandPart key={part.target.payerId} value={part} onChange={(value) => change(part.target.payerId, value)} />)}
        <p role="status" className="font-medium">{parts.length === 0 ? t('first') : leftVnd > 0 ? t('left', { sum: formatVnd(leftVnd) }) : leftVnd < 0 ? t('over', { sum: formatVnd(-leftVnd) }) : t('all_placed')}</p>
      </div>
    </SidePanel>
  );
}
