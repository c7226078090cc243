'use client';

import type { AttendanceLineView, AttendanceView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { DataTable, formatClock, Section, StateBadge, type Column, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const marks: Record<'present' | 'late' | 'absent' | 'excused', StateKind> = { present: 'done', late: 'warn', absent: 'bad', excused: 'off' };

/** Who was there, from when to when, as the server counted it. */
export function AttendanceSection({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.attendance');
  const roll = useTranslations('meetings.roll');
  const query = useApiQuery<AttendanceView>(`/meetings/${meetingId}/attendance`);
  const totals = query.data?.totals;
  const columns: Column<AttendanceLineView>[] = [
    { key: 'unit', head: t('unit'), cell: (line) => <span className="font-medium">{line.unitName}</span>, phone: 'title', width: '34%' },
    { key: 'mark', head: t('mark'), cell: (line) => { const mark = line.roll?.mark ?? (line.firstJoinAt ? (line.late ? 'late' : 'present') : 'absent'); return <StateBadge kind={marks[mark]}>{roll(mark)}</StateBadge>; }, width: '22%' },
    { key: 'from', head: t('from'), cell: (line) => (line.firstJoinAt ? formatClock(line.firstJoinAt) : '–'), align: 'end', width: '11%' },
    { key: 'to', head: t('to'), cell: (line) => (line.stillInside ? t('inside') : line.lastLeaveAt ? formatClock(line.lastLeaveAt) : '–'), align: 'end', width: '12%' },
    { key: 'minutes', head: t('minutes'), cell: (line) => line.minutes, align: 'end', width: '10%' },
    { key: 'breaks', head: t('breaks'), cell: (line) => line.breaks, align: 'end', width: '11%' },
  ];
  return (
    <Section
      title={totals ? t('title', { present: totals.present + totals.late, invited: totals.invited }) : t('title_short')}
      actions={<span className="flex gap-4">{(['pdf', 'xlsx', 'csv'] as const).map((format) => <a key={format} href={`/api/meetings/${meetingId}/attendance/export?format=${format}`}>{t(`export.${format}`)}</a>)}</span>}
    >
      {totals && <p className="dc-figures text-ink-2">{t('totals', { late: totals.late, absent: totals.absent, excused: totals.excused, heads: totals.headCount })}</p>}
      <DataTable caption={t('title_short')} columns={columns} rows={query.data?.lines} rowKey={(line) => line.invitationId} query={query} />
    </Section>
  );
}
