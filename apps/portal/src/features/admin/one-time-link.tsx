'use client';

import type { OneTimeLinkView } from '@diem-cau/identity/contracts';
import { Banner, Button, DateText, LinkButton, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { name: string; username: string; /** Null where the person has a password already. */ link: OneTimeLinkView | null; onNext?: () => void };

/** The link to hand over: shown once, copied with one press. */
export function OneTimeLink({ name, username, link, onNext }: Props) {
  const t = useTranslations('admin.link');
  const toast = useToast();
  const copy = (): void => {
    if (link) void navigator.clipboard.writeText(link.url).then(() => toast({ text: t('copied') }), () => toast({ kind: 'warn', text: t('copy_failed') }));
  };
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Banner kind="done" title={t(link ? 'title' : 'title_known', { name, username })}>{t(link ? 'body' : 'body_known', { name })}</Banner>
      {link && (
        <div className="flex flex-wrap gap-2">
          <TextInput value={link.url} onChange={() => undefined} readOnly aria-label={t('label')} onFocus={(event) => event.target.select()} className="min-w-64 flex-1" />
          <Button kind="primary" onClick={copy}>{t('copy')}</Button>
          <p className="basis-full text-small text-ink-2">{t('until')} <DateText value={link.expiresAt} time />. {t('once')}</p>
        </div>
      )}
      {onNext && <div className="flex flex-wrap gap-3"><LinkButton href="/nguoi-dung">{t('list')}</LinkButton><Button onClick={onNext}>{t('another')}</Button></div>}
    </div>
  );
}
