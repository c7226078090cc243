'use client';

import type { AccountMove, AccountView } from '@diem-cau/billing/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, DateInput, DateText, EmptyState, Field, formatDay, formatVnd, Money, PageHead, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ExportButtons } from '../export-buttons';
import { dayOf } from '../today';

type Props = {
  /** Where the account is read: the clerk's or the payer's route. */
  path: string;
  title: ReactNode;
  back: ReactNode;
  invoiceHref: (id: string) => string;
  /** Where a payment is seen; the payer has no such page. */
  paymentHref?: (id: string) => string;
  /** Which account, where there are several. */
  choose?: ReactNode;
};

/** Every movement between the operator and a payer over a period, and what is owed after each; each opens to its document. */
export function AccountTable({ path, title, back, invoiceHref, paymentHref, choose }: Props) {
  const t = useTranslations('account');
  const filters = useUrlFilters({ key: '', down: false });
  const today = dayOf();
  const range = { from: filters.get('tu') || `${today.slice(0, 4)}-01-01`, to: filters.get('den') || today };
  const read = useApiQuery<AccountView>(path, { query: range });
  const account = read.data;
  const textOf = (move: AccountMove): ReactNode => {
    const words = move.invoice ? `${t(`kind.${move.kind}`)} ${move.invoice}` : t(`kind.${move.kind}`);
    const href = move.invoiceId ? invoiceHref(move.invoiceId) : move.paymentId && paymentHref ? paymentHref(move.paymentId) : null;
    return <>{href ? <Link href={href}>{words}</Link> : words}{move.note && <span className="text-ink-2"> · {move.note}</span>}</>;
  };
  const columns: Column<AccountMove>[] = [
    { key: 'day', head: t('day'), cell: (move) => <DateText value={move.day} />, total: t('closing') },
    { key: 'text', head: t('text'), cell: textOf, phone: 'title' },
    { key: 'debit', head: t('debit'), cell: (move) => (move.debitVnd === 0 ? '' : <Money vnd={move.debitVnd} />), align: 'end', total: account && <Money vnd={account.debitVnd} /> },
    { key: 'credit', head: t('credit'), cell: (move) => (move.creditVnd === 0 ? '' : <Money vnd={move.creditVnd} />), align: 'end', total: account && <Money vnd={account.creditVnd} /> },
    { key: 'balance', head: t('balance'), cell: (move) => <Money vnd={move.balanceVnd} className="font-medium" />, align: 'end', total: account && <Money vnd={account.closingVnd} /> },
  ];
  const answer = account && (account.closingVnd < 0 ? t('holds', { sum: formatVnd(-account.closingVnd) }) : account.closingVnd === 0 ? t('even') : t('owes', { sum: formatVnd(account.closingVnd) }));
  const set = (name: 'tu' | 'den') => (day: string | null) => filters.set({ [name]: day ?? '' }, true);
  return (
    <>
      <PageHead title={title} answer={answer} next={account && t('opening', { day: formatDay(account.from), sum: formatVnd(account.openingVnd) })} back={back} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={account?.items}
        rowKey={({ id }) => String(id)}
        query={read}
        filters={
          <>
            {choose}
            <span className="w-44"><Field label={t('from')}><DateInput value={range.from} onChange={set('tu')} /></Field></span>
            <span className="w-44"><Field label={t('to')}><DateInput value={range.to} onChange={set('den')} /></Field></span>
            <a className="self-center text-accent hover:underline" href={`/api${path}/pdf?from=${range.from}&to=${range.to}`} target="_blank" rel="noreferrer">{t('pdf')}</a>
            <ExportButtons path={`${path}/export`} query={range} />
          </>
        }
        empty={<EmptyState title={t('none')}>{t('none_next')}</EmptyState>}
      />
    </>
  );
}
