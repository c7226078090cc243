'use client';

import type { QuestionView } from '@diem-cau/billing/contracts';
import { StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

const kinds: Record<QuestionView['state'], StateKind> = { waiting: 'warn', answered: 'ok', closed: 'off' };

export function QuestionState({ state }: Pick<QuestionView, 'state'>) {
  const t = useTranslations('papers.question');
  return <StateBadge kind={kinds[state]}>{t(`state.${state}`)}</StateBadge>;
}
