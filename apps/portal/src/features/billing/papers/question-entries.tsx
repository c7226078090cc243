'use client';

import type { QuestionView } from '@diem-cau/billing/contracts';
import { DateText } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

/** What both sides said, oldest first. */
export function QuestionEntries({ question }: { question: QuestionView }) {
  const t = useTranslations('papers.question');
  return (
    <ol className="flex flex-col gap-2">
      {question.entries.map(({ seq, kind, text, at, byName }) => (
        <li key={seq} className={kind === 'asked' ? 'rounded-base bg-wash px-3 py-2' : 'rounded-base bg-accent-wash px-3 py-2'}>
          <span className="block text-small text-ink-2">{t(`said.${kind}`)} · {byName} · <DateText value={at} time /></span>
          {text && <span className="whitespace-pre-line">{text}</span>}
        </li>
      ))}
    </ol>
  );
}
