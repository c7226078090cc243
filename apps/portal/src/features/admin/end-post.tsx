'use client';

import type { ManagedPostView } from '@diem-cau/identity/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, FormError, useToast } from '@diem-cau/portal/ui';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';

/** What ending does, said before the one button. */
export function EndPost({ post }: { post: ManagedPostView }) {
  const t = useTranslations('admin.one');
  const toast = useToast();
  const router = useRouter();
  const end = useApiMutation<undefined, ManagedPostView>({
    path: `/posts/${post.id}/end`,
    refresh: ['/posts'],
    onSuccess: () => {
      toast({ text: t('ended', { name: post.name }) });
      router.push('/nguoi-dung');
    },
  });
  return (
    <div className="flex flex-col items-start gap-4">
      <FormError error={end.error} kept={false} />
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t('end_sessions', { name: post.name })}</li>
        <li>{t('end_other')}</li>
        <li>{t('end_back')}</li>
      </ul>
      <Button kind="danger" pending={end.isPending} onClick={() => end.mutate(undefined)}>{t('end_act')}</Button>
    </div>
  );
}
