'use client';

import { LinkButton, StateBadge } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useSession } from '../../session/session-provider';

export function SecondFactor() {
  const t = useTranslations('identity.second_factor');
  const { mfa } = useSession();
  return (
    <div className="flex flex-col items-start gap-3">
      <StateBadge kind={mfa.enrolled ? 'ok' : mfa.required ? 'warn' : 'off'}>{t(mfa.enrolled ? 'on' : 'off')}</StateBadge>
      <p className="text-ink-2">{t(mfa.enrolled ? 'on_text' : mfa.required ? 'required_text' : 'off_text')}</p>
      {!mfa.enrolled && <LinkButton href="/thiet-lap-xac-thuc">{t('set_up')}</LinkButton>}
    </div>
  );
}
