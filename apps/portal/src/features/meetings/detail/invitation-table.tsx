'use client';

import type { InvitationLineView, MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiMutation, useProblem } from '@diem-cau/portal/api-client';
import { Button, DataTable, DateText, foldMarks, SearchFilter, Section, SelectFilter, useToast, useUrlFilters, type Column } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCan } from '../../../session/session-provider';
import { AnswerBadge, answerState } from '../answer-badge';

const groups = { chua: ['none', 'requested'], du: ['attend', 'substitute'], vang: ['leave', 'declined'] } as const;

/** Who was invited and what they answered; whoever has not is reminded in one press. */
export function InvitationTable({ meeting }: { meeting: MeetingDetailView }) {
  const t = useTranslations('meetings.detail');
  const filters = useUrlFilters({ key: 'order', down: false });
  const maySchedule = useCan('meetings.schedule');
  const toast = useToast();
  const say = useProblem();
  const remind = useApiMutation<undefined, { reminded: number }>({ path: `/meetings/${meeting.id}/remind`, refresh: ['/meetings'], onSuccess: ({ reminded }) => toast({ text: t('reminded', { count: reminded }) }) });
  const group = filters.get('tra-loi');
  const words = foldMarks(filters.get('tim'));
  const wanted: readonly string[] | null = group === 'chua' || group === 'du' || group === 'vang' ? groups[group] : null;
  const rows = meeting.invitations.filter((line) => (!wanted || wanted.includes(answerState(line))) && foldMarks(`${line.unitName} ${line.endpointName ?? ''}`).includes(words));
  const open = meeting.invitations.filter(({ answer, state }) => answer === null && state !== 'declined').length;
  const columns: Column<InvitationLineView>[] = [
    { key: 'unit', head: t('unit'), cell: (line) => <span className="font-medium">{line.unitName}</span>, phone: 'title', width: '32%' },
    { key: 'answer', head: t('answered_as'), cell: (line) => <AnswerBadge line={line} />, width: '24%' },
    { key: 'who', head: t('who_comes'), cell: (line) => <Attending line={line} />, width: '44%' },
  ];
  return (
    <Section
      title={t('invited')}
      actions={maySchedule && open > 0 && (meeting.state === 'announced' || meeting.state === 'rehearsal') && <Button pending={remind.isPending} onClick={() => remind.mutate(undefined, { onError: (error) => toast({ kind: 'bad', text: say(error) }) })}>{t('remind', { count: open })}</Button>}
    >
      <DataTable
        caption={t('invited')} columns={columns} rows={rows} rowKey={(line) => line.id}
        filters={<><SearchFilter filters={filters} label={t('search_unit')} /><SelectFilter filters={filters} name="tra-loi" label={t('answered_as')} options={(['chua', 'du', 'vang'] as const).map((value) => ({ value, label: t(`groups.${value}`) }))} /></>}
        onResetFilters={filters.narrowed ? filters.reset : undefined}
      />
    </Section>
  );
}

function Attending({ line: { answer, remindedAt, endpointName } }: { line: InvitationLineView }) {
  const t = useTranslations('meetings.detail');
  if (!answer) return <span className="text-small text-ink-2">{endpointName ?? t('no_endpoint')}{remindedAt && <> · {t('reminded_at')} <DateText value={remindedAt} time /></>}</span>;
  if (answer.kind === 'leave') return <span className="text-ink-2">{answer.reason}</span>;
  return <span>{answer.attendees.map(({ name, title }) => (title ? `${name} (${title})` : name)).join(', ')}{answer.headCount > answer.attendees.length && <> · {t('head_count', { count: answer.headCount })}</>}</span>;
}
