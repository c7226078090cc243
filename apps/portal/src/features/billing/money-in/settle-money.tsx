'use client';

import type { SettleMoneyInput, WaitingMoney } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, formatVnd, SidePanel, Textarea, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type Props = { money: WaitingMoney; as: SettleMoneyInput['as']; onClose: () => void; onUndo: (id: string) => void };

/** Money that pays nothing here: set aside, which can be undone, or sent back, which cannot. */
export function SettleMoney({ money, as, onClose, onUndo }: Props) {
  const t = useTranslations('money_in.settle');
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const draft = useDraft(`money:${as}:${money.id}`, { reason: '' });
  const { reason } = draft.value;
  const isShort = reason.trim().length < 3;
  const sum = formatVnd(money.amountVnd);
  const settle = useApiMutation<SettleMoneyInput, WaitingMoney>({
    path: `/billing/waiting-money/${money.id}/settle`,
    refresh: ['/billing'],
    onSuccess: () => {
      draft.clear();
      toast({ text: t(`done_${as}`, { sum }), ...(as === 'set_aside' && { undo: () => onUndo(money.id) }) });
      onClose();
    },
  });
  const submit = (): void => {
    setTried(true);
    if (!isShort) settle.mutate({ as, reason: reason.trim() });
  };
  return (
    <SidePanel title={t(as)} onClose={onClose}>
      <Form label={t(as)} onSubmit={submit} actions={<><Button kind={as === 'sent_back' ? 'danger' : 'primary'} submit pending={settle.isPending}>{t(`do_${as}`, { sum })}</Button><Button onClick={onClose}>{t('keep')}</Button></>}>
        <p className="text-ink-2">{t(`why_${as}`)}</p>
        <p className="break-words">{money.text}</p>
        <FormError error={settle.error} />
        <Field label={t('reason')} hint={t('reason_hint')} error={tried && isShort && t('reason_missing')}><Textarea rows={3} value={reason} onChange={(text) => draft.set({ reason: text })} /></Field>
      </Form>
    </SidePanel>
  );
}
