'use client';

import type { WaitingMoney } from '@diem-cau/billing/contracts';
import { Button, DateText, DefinitionList, formatVnd, KeyHint, Money, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EvidenceList } from './evidence-list';
import { moneyStates } from './money-states';
import { ProposalParts } from './proposal-parts';

type Props = {
  money: WaitingMoney;
  /** "3 / 12", with the way to the neighbours. */
  place: ReactNode;
  error: ReactNode;
  mayAct: boolean;
  pending: boolean;
  on: { accept: () => void; byHand: () => void; aside: () => void; back: () => void; reopen: () => void };
};

/** A phone has no keys. */
const Key = ({ keys }: { keys: string }) => <span className="max-lg:hidden"><KeyHint keys={keys} /></span>;

/** One piece of money: what the bank wrote, what speaks for whom, and what can be done with it. */
export function MoneyDetail({ money, place, error, mayAct, pending, on }: Props) {
  const t = useTranslations('money_in.queue');
  const say = useTranslations('money_in.state');
  const isOpen = money.state === 'proposed' || money.state === 'waiting';
  return (
    <article aria-label={formatVnd(money.amountVnd)} className="flex flex-col gap-4 rounded-large border border-line bg-sheet p-4 sm:p-5">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-answer font-semibold tracking-tight"><Money vnd={money.amountVnd} /></h2>
        <span className="flex items-center gap-3"><StateBadge kind={moneyStates[money.state]} filled>{say(money.state)}</StateBadge>{place}</span>
      </header>
      {error}
      <DefinitionList
        items={[
          { term: t('as_written'), value: <span className="break-words">{money.text || t('no_text')}</span> },
          ...(money.counterparty ? [{ term: t('from'), value: money.counterparty }] : []),
          { term: t('source'), value: <span>{t.rich('received', { day: () => <DateText value={money.receivedOn} /> })}{money.bank && <> · {money.bank} <span className="dc-figures">{money.account}</span></>}{money.statementId && <> · <Link href={`/sao-ke/${money.statementId}`}>{t('bank_line')}</Link></>}</span> },
          { term: t('why'), value: <EvidenceList evidence={money.evidence} /> },
        ]}
      />
      {isOpen && (money.proposal.length > 0 ? <ProposalParts parts={money.proposal} /> : <p className="text-ink-2">{t('no_proposal')}</p>)}
      {money.settled && <p className="text-ink-2">{t.rich('settled', { state: say(money.state), by: money.settled.byName, at: () => <DateText value={money.settled?.at ?? ''} time /> })}{money.settled.note && <span className="block">{money.settled.note}</span>}</p>}
      {!mayAct && <p className="text-ink-2">{t('read_only')}</p>}
      {mayAct && isOpen && (
        <div className="flex flex-wrap gap-2">
          {money.proposal.length > 0 && <Button kind="primary" pending={pending} onClick={on.accept} aria-keyshortcuts="Enter">{t('accept')} <Key keys="↵" /></Button>}
          <Button kind={money.proposal.length > 0 ? 'quiet' : 'primary'} onClick={on.byHand} aria-keyshortcuts="G">{t('hand')} <Key keys="G" /></Button>
          <Button onClick={on.aside} aria-keyshortcuts="X">{t('aside')} <Key keys="X" /></Button>
          <Button onClick={on.back} aria-keyshortcuts="T">{t('back')} <Key keys="T" /></Button>
        </div>
      )}
      {mayAct && money.state === 'set_aside' && <div><Button pending={pending} onClick={on.reopen}>{t('reopen')}</Button></div>}
    </article>
  );
}
