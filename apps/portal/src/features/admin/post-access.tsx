'use client';

import type { ManagedPostView, OneTimeLinkView } from '@diem-cau/identity/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, FormError, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OneTimeLink } from './one-time-link';

/** The ways back in: a one-time link for a new password, and the second factor taken off when the telephone is lost. */
export function PostAccess({ post }: { post: ManagedPostView }) {
  const t = useTranslations('admin.one');
  const toast = useToast();
  const [link, setLink] = useState<OneTimeLinkView | null>(null);
  const reset = useApiMutation<undefined, OneTimeLinkView>({ path: `/posts/${post.id}/reset-link`, onSuccess: setLink });
  const clear = useApiMutation<undefined, ManagedPostView>({ path: `/people/${post.id}/disable-totp`, refresh: ['/posts'], onSuccess: () => toast({ text: t('factor_cleared') }) });
  return (
    <div className="flex flex-col gap-4">
      <FormError error={reset.error ?? clear.error} kept={false} />
      {link && <OneTimeLink name={post.name} username={post.username} link={link} />}
      <p className="text-ink-2">{t('access_body')}</p>
      <div className="flex flex-wrap gap-3">
        <Button pending={reset.isPending} onClick={() => reset.mutate(undefined)}>{t('reset')}</Button>
        {post.mfaEnrolled && <Button pending={clear.isPending} onClick={() => clear.mutate(undefined)}>{t('clear_factor')}</Button>}
      </div>
    </div>
  );
}
