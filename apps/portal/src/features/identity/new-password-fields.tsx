'use client';

import { Field } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { leastPasswordCharacters, type NewPasswordFlaw } from './new-password';
import { PasswordInput } from './password-input';

type Props = { password: string; again: string; onPassword: (text: string) => void; onAgain: (text: string) => void; flaw: NewPasswordFlaw };

export function NewPasswordFields({ password, again, onPassword, onAgain, flaw }: Props) {
  const t = useTranslations('identity.password');
  return (
    <>
      <Field label={t('new')} hint={t('new_hint', { count: leastPasswordCharacters })} error={flaw === 'short' ? t('short', { count: leastPasswordCharacters }) : undefined}>
        <PasswordInput name="new-password" autoComplete="new-password" value={password} onChange={onPassword} />
      </Field>
      <Field label={t('again')} error={flaw === 'differs' ? t('differs') : undefined}>
        <PasswordInput name="new-password-again" autoComplete="new-password" value={again} onChange={onAgain} />
      </Field>
    </>
  );
}
