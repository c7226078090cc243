'use client';

import { TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';

/** A password that can be shown: on a phone or an old keyboard that is how it gets typed right. */
export function PasswordInput(props: ComponentProps<typeof TextInput>) {
  const t = useTranslations('identity.password');
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <TextInput {...props} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" className="pr-20" />
      <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)} className="absolute inset-y-0 right-1 my-auto h-8 rounded-small px-3 text-small font-medium text-accent hover:bg-accent-wash">{t(shown ? 'hide' : 'show')}</button>
    </span>
  );
}
