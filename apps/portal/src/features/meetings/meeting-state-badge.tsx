'use client';

import type { MeetingStateName } from '@diem-cau/meetings/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<MeetingStateName, StateKind> = {
  draft: 'draft', announced: 'wait', rehearsal: 'wait', roll_call: 'live', in_session: 'live', concluded: 'done', postponed: 'warn', cancelled: 'bad',
};

export function MeetingStateBadge({ state, filled }: { state: MeetingStateName; filled?: boolean }) {
  const t = useTranslations('meetings.states');
  return <StateBadge kind={kinds[state]} filled={filled}>{t(state)}</StateBadge>;
}
