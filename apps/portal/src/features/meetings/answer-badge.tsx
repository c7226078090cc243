'use client';

import type { InvitationLineView } from '@diem-cau/meetings/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

export type AnswerState = 'attend' | 'leave' | 'substitute' | 'none' | 'requested' | 'declined';
const kinds: Record<AnswerState, StateKind> = { attend: 'done', substitute: 'done', leave: 'off', none: 'wait', requested: 'wait', declined: 'bad' };

export function answerState({ state, answer }: Pick<InvitationLineView, 'state' | 'answer'>): AnswerState {
  if (state === 'declined') return 'declined';
  return answer?.kind ?? (state === 'requested' ? 'requested' : 'none');
}

/** How a unit answered. */
export function AnswerBadge({ line }: { line: Pick<InvitationLineView, 'state' | 'answer'> }) {
  const t = useTranslations('meetings.answers');
  const state = answerState(line);
  return <StateBadge kind={kinds[state]}>{t(state)}</StateBadge>;
}
