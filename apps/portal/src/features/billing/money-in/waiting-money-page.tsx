'use client';

import type { SettleMoneyInput, WaitingMoney, WaitingMoneySummary } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, EmptyState, ErrorState, formatCount, FormError, formatVnd, LinkButton, LoadingState, PageHead, SearchFilter, Select, useToast, useUrlFilters } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import type { PageOf } from '../page-of';
import { KeyLegend } from './key-legend';
import { MatchByHand } from './match-by-hand';
import { MoneyDetail } from './money-detail';
import { SettleMoney } from './settle-money';
import { useQueueKeys } from './use-queue-keys';
import { WaitingList } from './waiting-list';

const states = ['proposed', 'waiting', 'matched', 'set_aside', 'sent_back'] as const;
const refresh = ['/billing'];

/** The one queue of money that no rule may place alone: left the list, right the one that is looked at; all of it by keyboard. */
export function WaitingMoneyPage() {
  const t = useTranslations('money_in.queue');
  const say = useTranslations('money_in.state');
  const toast = useToast();
  const mayAct = useCan('billing.payments');
  const filters = useUrlFilters({ key: 'receivedOn', down: false });
  const [chosen, setChosen] = useState<{ id: string; at: number } | null>(null);
  const [panel, setPanel] = useState<'hand' | SettleMoneyInput['as'] | null>(null);
  const list = useApiQuery<PageOf<WaitingMoney>>('/billing/waiting-money', { query: { state: filters.get('tinh-trang') || 'open', q: filters.get('tim') || undefined, pageSize: 200 } });
  const summary = useApiQuery<WaitingMoneySummary>('/billing/waiting-money/summary');
  const items = list.data?.items ?? [];
  const found = items.findIndex(({ id }) => id === chosen?.id);
  // What was done leaves the list: the next one moves up to its place.
  const at = Math.max(0, found >= 0 ? found : Math.min(chosen?.at ?? 0, items.length - 1));
  const money = items[at];
  const choose = (index: number): void => {
    const next = items[Math.max(0, Math.min(index, items.length - 1))];
    if (next) setChosen({ id: next.id, at: items.indexOf(next) });
    accept.reset();
  };
  const accept = useApiMutation<WaitingMoney, WaitingMoney>({
    path: ({ id }) => `/billing/waiting-money/${id}/accept`, body: () => ({}), refresh,
    onSuccess: (_, { amountVnd, proposal }) => toast({ text: t('accepted', { sum: formatVnd(amountVnd), payer: proposal.map(({ payerName }) => payerName).join(', ') }) }),
  });
  const reopen = useApiMutation<string>({ path: (id) => `/billing/waiting-money/${id}/reopen`, body: () => ({}), refresh, onSuccess: () => toast({ text: t('reopened') }) });
  const rematch = useApiMutation<undefined, { looked: number; proposed: number }>({ path: '/billing/waiting-money/rematch', refresh, onSuccess: ({ looked, proposed }) => toast({ text: t('rematched', { looked: formatCount(looked), proposed: formatCount(proposed) }) }) });
  const isOpen = money?.state === 'proposed' || money?.state === 'waiting';
  const open = (which: typeof panel): void => {
    if (money && isOpen && mayAct) setPanel(which);
  };
  const acceptNow = (): void => {
    if (money && money.proposal.length > 0 && isOpen && mayAct && !accept.isPending) {
      setChosen({ id: money.id, at });
      accept.mutate(money);
    }
  };
  useQueueKeys({ move: (step) => choose(at + step), accept: acceptNow, byHand: () => open('hand'), aside: () => open('set_aside'), back: () => open('sent_back') }, panel === null);
  const counts = summary.data;
  const count = (counts?.proposed ?? 0) + (counts?.waiting ?? 0);
  const place = <span className="flex items-center gap-1 whitespace-nowrap text-ink-2"><Button size="small" aria-label={t('previous')} disabled={at === 0} onClick={() => choose(at - 1)}>‹</Button><span className="dc-figures">{t('place', { at: at + 1, total: formatCount(list.data?.total ?? items.length) })}</span><Button size="small" aria-label={t('following')} disabled={at >= items.length - 1} onClick={() => choose(at + 1)}>›</Button></span>;
  return (
    <>
      <PageHead
        title={t('title')}
        answer={counts && (count > 0 ? t('answer', { count: formatCount(count), sum: formatVnd(counts.proposedVnd + counts.waitingVnd) }) : t('answer_none'))}
        next={counts && count > 0 && t('next', { proposed: formatCount(counts.proposed), waiting: formatCount(counts.waiting) })}
        actions={<>{mayAct && count > 0 && <Button pending={rematch.isPending} onClick={() => rematch.mutate(undefined)}>{t('rematch')}</Button>}<LinkButton href="/sao-ke">{t('to_statements')}</LinkButton></>}
      />
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <span className="flex flex-1 flex-wrap gap-3"><SearchFilter filters={filters} label={t('search')} /><span className="max-sm:flex-1"><Select aria-label={t('filter')} value={filters.get('tinh-trang')} onChange={(value) => filters.set({ 'tinh-trang': value }, true)} options={[{ value: '', label: t('open') }, ...states.map((value) => ({ value, label: say(value) }))]} /></span></span>
          {mayAct && items.length > 0 && <KeyLegend />}
        </div>
        <FormError error={rematch.error ?? reopen.error} kept={false} />
        {!list.data ? (list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState rows={8} />) : !money ? (
          <div className="rounded-large border border-line bg-sheet"><EmptyState title={t('none')} action={filters.narrowed ? <Button onClick={filters.reset}>{t('open')}</Button> : <LinkButton href="/sao-ke">{t('to_statements')}</LinkButton>}>{t('none_next')}</EmptyState></div>
        ) : (
          <div className="grid items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <div className="max-lg:order-last"><WaitingList items={items} chosen={money.id} onChoose={(id) => choose(items.findIndex((one) => one.id === id))} /></div>
            <MoneyDetail
              money={money}
              place={place}
              error={<FormError error={accept.error} kept={false} />}
              mayAct={mayAct}
              pending={accept.isPending || reopen.isPending}
              on={{ accept: acceptNow, byHand: () => open('hand'), aside: () => open('set_aside'), back: () => open('sent_back'), reopen: () => reopen.mutate(money.id) }}
            />
          </div>
        )}
      </div>
      {money && panel === 'hand' && <MatchByHand key={money.id} money={money} onClose={() => setPanel(null)} />}
      {money && panel && panel !== 'hand' && <SettleMoney key={`${money.id}-${panel}`} money={money} as={panel} onClose={() => setPanel(null)} onUndo={(id) => reopen.mutate(id)} />}
    </>
  );
}
