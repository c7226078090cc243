'use client';

import type { InviteeView, RollMark } from '@diem-cau/meetings/contracts';
import { formatClock, StateShape } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NightButton } from './night-button';
import { headCountOf, needsReason, rollMarks } from './roll-call';
import type { Acts } from './use-acts';

const control = 'min-h-9 rounded-base border border-night-line bg-night-2 px-2 text-on-night';

/** One unit: its mark, how many sit there, and why where it is absent. */
export function RollCallRow({ invitee, acts }: { invitee: InviteeView; acts: Acts }) {
  const t = useTranslations('meetings.roll');
  const [mark, setMark] = useState<RollMark | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [heads, setHeads] = useState<string | null>(null);
  const { roll, suggested } = invitee;
  const shown = mark ?? roll?.mark ?? suggested;
  const why = reason ?? (roll?.reason || (invitee.answer?.kind === 'leave' ? invitee.answer.reason : ''));
  const count = heads ?? String(headCountOf(invitee) ?? '');
  const changed = !roll || (mark !== null && mark !== roll.mark) || (reason !== null && reason !== roll.reason) || (heads !== null && heads !== String(roll.headCount ?? ''));
  const save = async (): Promise<void> => {
    const headCount = needsReason(shown) || count.trim() === '' || !/^\d+$/.test(count.trim()) ? null : Number(count);
    const done = await acts.act({ type: 'mark_roll', marks: [{ invitationId: invitee.invitationId, mark: shown, reason: needsReason(shown) ? why : '', headCount }] }, t('act_one', { unit: invitee.unitName, mark: t(shown) }));
    if (done) { setMark(null); setReason(null); setHeads(null); }
  };
  return (
    <li className="flex flex-col gap-1.5 border-b border-night-line px-3 py-2">
      <div className="flex items-center gap-2">
        <span className={invitee.onlineSince ? 'text-on-night-ok' : 'text-on-night-2'}><StateShape kind={invitee.onlineSince ? 'ok' : 'off'} size={10} /></span>
        <span className="min-w-0 flex-1 truncate font-medium">{invitee.unitName}</span>
        <span className="text-small text-on-night-2">{roll ? t('marked', { mark: t(roll.mark), at: formatClock(roll.at) }) : invitee.onlineSince ? t('inside_since', { at: formatClock(invitee.onlineSince) }) : t('not_inside')}</span>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <select aria-label={t('mark_of', { unit: invitee.unitName })} value={shown} onChange={(event) => setMark(event.target.value as RollMark)} className={control}>
          {rollMarks.map((one) => <option key={one} value={one}>{t(one)}</option>)}
        </select>
        {needsReason(shown)
          ? <input aria-label={t('reason_of', { unit: invitee.unitName })} placeholder={t('reason')} value={why} onChange={(event) => setReason(event.target.value)} maxLength={500} className={`${control} min-w-0 flex-1`} />
          : <input aria-label={t('heads_of', { unit: invitee.unitName })} placeholder={t('heads')} inputMode="numeric" value={count} onChange={(event) => setHeads(event.target.value)} className={`${control} dc-figures w-20`} />}
        {changed && <NightButton small disabled={needsReason(shown) && why.trim() === ''} label={t('save_of', { unit: invitee.unitName })} onClick={() => void save()}>{t('save')}</NightButton>}
      </div>
    </li>
  );
}
