'use client';

import type { StatementDraft } from '@diem-cau/billing/contracts';
import { DataTable, DateText, Money, ScrollBox, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Line = StatementDraft['lines'][number];

/** The first lines as they are read; the top of the file itself while nothing can be read. */
export function DraftLines({ draft }: { draft: StatementDraft }) {
  const t = useTranslations('money_in.statement');
  const columns: Column<Line>[] = [
    { key: 'day', head: t('day'), cell: (line) => <DateText value={line.day} /> },
    { key: 'text', head: t('text'), cell: (line) => <span className="break-words">{line.text}{line.counterparty && <span className="block text-small text-ink-2">{line.counterparty}{line.budgetCode && ` · ${line.budgetCode}`}</span>}</span>, phone: 'title' },
    { key: 'amount', head: t('amount'), cell: (line) => <Money vnd={line.amountVnd} className={line.amountVnd > 0 ? 'font-medium' : 'text-ink-2'} />, align: 'end' },
    { key: 'balance', head: t('balance'), cell: (line) => (line.balanceVnd === null ? <span className="text-ink-3">–</span> : <Money vnd={line.balanceVnd} />), align: 'end' },
  ];
  if (draft.lines.length > 0) return <DataTable caption={t('first_lines')} columns={columns} rows={draft.lines} rowKey={(line) => String(line.row)} />;
  return (
    <ScrollBox label={t('head_title')} className="overflow-x-auto rounded-large border border-line bg-sheet">
      <table className="text-small">
        <tbody>
          {draft.head.slice(0, 15).map(({ row, cells }) => (
            <tr key={row} className="border-b border-line">
              <th scope="row" className="px-2 py-1 text-right font-normal text-ink-3">{row}</th>
              {cells.map((cell, index) => <td key={index} className="px-2 py-1 whitespace-nowrap">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
