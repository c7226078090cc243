'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import { NightButton } from './night-button';
import { RollCallRow } from './roll-call-row';
import { confirmable } from './roll-call';
import type { Acts } from './use-acts';

/** Roll call against the invited: what presence suggests stands ready, one press confirms all that need no reason. */
export function RollCallPanel({ state, acts }: { state: MeetingStateView; acts: Acts }) {
  const t = useTranslations('meetings.roll');
  const marks = confirmable(state.invitees);
  return (
    <div className="flex flex-col">
      {marks.length > 0 && (
        <div className="sticky top-0 z-10 border-b border-night-line bg-night p-3">
          <NightButton small tone="main" pending={acts.doing('mark_roll')} onClick={() => void acts.act({ type: 'mark_roll', marks }, t('act_all', { count: marks.length }))}>{t('confirm_all', { count: marks.length })}</NightButton>
        </div>
      )}
      <ul>{state.invitees.map((invitee) => <RollCallRow key={invitee.invitationId} invitee={invitee} acts={acts} />)}</ul>
    </div>
  );
}
