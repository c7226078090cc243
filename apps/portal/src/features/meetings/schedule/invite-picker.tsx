'use client';

import type { ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { api } from '@diem-cau/portal/api-client';
import { Button, Combobox, ErrorState, Field, LoadingState, Section, Tree, type Choice } from '@diem-cau/portal/ui';
import type { UnitView } from '@diem-cau/tenancy/contracts';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBranchEndpoints, useBranchUnits } from '../use-branch';
import { inviteTree, levelsBelow, obstacleOf } from './invite-tree';
import type { OutsideUnit, ScheduleDraft } from './schedule-draft';

type Props = { draft: Pick<ScheduleDraft, 'unitIds' | 'outside'>; onChange: (part: Partial<ScheduleDraft>) => void; check: ScheduleCheckView | undefined };

async function searchUnits(words: string): Promise<readonly Choice[]> {
  const { items } = await api.get<{ items: UnitView[] }>('/units', { query: { q: words, pageSize: 20 } });
  return items.map(({ id, fullName, parentName }) => ({ id, label: fullName, detail: parentName ?? undefined }));
}

/** "Ai tham dự": the own branch as a tree with what speaks against each unit, and units from elsewhere by search. */
export function InvitePicker({ draft, onChange, check }: Props) {
  const t = useTranslations('meetings.schedule');
  const units = useBranchUnits();
  const endpoints = useBranchEndpoints();
  const items = units.data?.items;
  const nodes = useMemo(() => {
    const busy = new Set((check?.clashes ?? []).filter(({ kind }) => kind === 'endpoint').map(({ subjectId }) => subjectId));
    return inviteTree(items ?? [], (unitId) => {
      if (!endpoints.data) return undefined;
      const obstacle = obstacleOf(endpoints.data.filter(({ unit }) => unit.id === unitId), busy);
      return obstacle ? t(`obstacles.${obstacle}`) : undefined;
    });
  }, [items, endpoints.data, check, t]);
  const levels = useMemo(() => levelsBelow(items ?? []), [items]);
  const chosen = useMemo(() => new Set(draft.unitIds), [draft.unitIds]);
  const take = (ids: string[]): void => onChange({ unitIds: [...new Set([...draft.unitIds, ...ids])] });
  const addOutside = (choice: Choice | null): void => {
    if (!choice) return;
    if (items?.some(({ id }) => id === choice.id)) take([choice.id]);
    else if (!draft.outside.some(({ id }) => id === choice.id)) onChange({ outside: [...draft.outside, { id: choice.id, name: choice.label }] });
  };

  if (units.isPending) return <LoadingState />;
  if (units.error) return <ErrorState error={units.error} onRetry={() => void units.refetch()} />;
  return (
    <Section title={t('who')}>
      <div className="flex flex-wrap gap-2">
        {levels.map(({ level, ids }) => <Button key={level} size="small" onClick={() => take(ids)}>{t(levelWords(level, items?.[0]?.level), { count: ids.length })}</Button>)}
        {draft.unitIds.length > 0 && <Button size="small" kind="plain" onClick={() => onChange({ unitIds: [] })}>{t('take_none')}</Button>}
      </div>
      <div className="max-h-[28rem] overflow-y-auto rounded-large border border-line bg-sheet p-3">
        <Tree label={t('who')} nodes={nodes} chosen={chosen} onChange={(next) => onChange({ unitIds: [...next] })} />
      </div>
      <Field label={t('outside')} hint={t('outside_hint')} optional><Combobox value={null} onChange={addOutside} search={searchUnits} /></Field>
      {draft.outside.length > 0 && <OutsideList outside={draft.outside} onChange={(outside) => onChange({ outside })} />}
    </Section>
  );
}

function levelWords(level: string, rootLevel: string | undefined): string {
  if (level === 'commune') return rootLevel === 'district' ? 'take_level.commune' : 'take_level_province';
  return level === 'district' ? 'take_level.district' : 'take_level.other';
}

function OutsideList({ outside, onChange }: { outside: OutsideUnit[]; onChange: (outside: OutsideUnit[]) => void }) {
  const t = useTranslations('meetings.schedule');
  return (
    <ul className="flex flex-col divide-y divide-line rounded-large border border-line bg-sheet">
      {outside.map(({ id, name }) => (
        <li key={id} className="flex items-center gap-3 py-1 pr-1 pl-4">
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <Button size="small" kind="plain" onClick={() => onChange(outside.filter((unit) => unit.id !== id))}>{t('outside_remove')}</Button>
        </li>
      ))}
    </ul>
  );
}
