'use client';

import type { SuspensionView } from '@diem-cau/billing/contracts';
import { Button, DateText, Money, StateBadge, type Column, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

const kinds: Record<SuspensionView['endpoints'][number]['state'], StateKind> = { waiting: 'wait', held: 'stop', released: 'done', skipped: 'off' };

/** `onLift` is null for who may only look. */
export function useSuspensionColumns(onLift: ((suspension: SuspensionView) => void) | null): Column<SuspensionView>[] {
  const t = useTranslations('arrears.suspension');
  return [
    { key: 'payer', head: t('payer'), cell: (row) => <Link href={`/don-vi-thanh-toan/${row.payerId}`}>{row.payerName}</Link>, phone: 'title' },
    {
      key: 'rooms', head: t('rooms'), cell: (row) => (
        <ul className="flex flex-col gap-1">
          {row.endpoints.map((room) => (
            <li key={room.endpointId}>
              <StateBadge kind={kinds[room.state]}>{t(`room.${room.state}`)}</StateBadge> {room.name}
              {room.state === 'waiting' && room.waitsUntil && <span className="block text-small text-ink-2">{t('until')} <DateText value={room.waitsUntil} time /></span>}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'by', head: t('by'), cell: (row) => <>{row.approvedByName}<span className="block text-small text-ink-2"><DateText value={row.approvedAt} time /> · {row.note}</span></> },
    { key: 'left', head: t('left'), cell: (row) => <Money vnd={row.leftVnd} className="font-medium" />, align: 'end' },
    {
      key: 'act', head: <span className="sr-only">{t('act')}</span>, align: 'end',
      cell: (row) => (row.liftedCause ? <span>{t(`lifted_by.${row.liftedCause}`)}<span className="block text-small text-ink-2"><DateText value={row.liftedAt} time /></span></span> : onLift && <Button size="small" onClick={() => onLift(row)}>{t('lift')}</Button>),
    },
  ];
}
