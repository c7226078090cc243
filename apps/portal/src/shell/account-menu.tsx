'use client';

import { api } from '@diem-cau/portal/api-client';
import { CheckIcon, DownIcon } from '@diem-cau/portal/ui';
import { DropdownMenu } from 'radix-ui';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { locales } from '../i18n/locale';
import { switchLocale } from '../i18n/switch-locale';
import { postPlace } from '../session/session';
import { useSession } from '../session/session-provider';
import { useSwitchPost } from '../session/use-switch-post';

const row = 'flex min-h-10 cursor-pointer items-center gap-3 rounded-small px-3 py-1 text-ink no-underline outline-none data-[highlighted]:bg-accent-wash max-sm:min-h-11';
const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const;

async function signOut(): Promise<void> {
  await api.delete('/session').catch(() => undefined);
  window.location.assign('/dang-nhap');
}

/** Post, language, profile, sign out: everything about who one is here. */
export function AccountMenu() {
  const t = useTranslations('common.shell');
  const locale = useLocale();
  const { person, post, posts } = useSession();
  const switchPost = useSwitchPost();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="flex min-h-11 items-center gap-3 rounded-base px-2 text-left leading-tight hover:bg-wash" aria-label={`${person.name}. ${t('posts')}: ${post ? `${post.title}, ${postPlace(post)}` : ''}`}>
        <span aria-hidden="true" className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-wash text-small font-semibold text-accent">{person.name.trim().split(/\s+/).at(-1)?.slice(0, 1)}</span>
        <span className="max-md:hidden">
          <span className="block font-medium">{person.name}</span>
          {post && <span className="block max-w-56 truncate text-small text-ink-2">{post.title}</span>}
        </span>
        <span className="max-md:hidden"><DownIcon size={14} /></span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className="z-50 max-h-[80vh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-large border border-line bg-sheet p-2 shadow-raised">
          <DropdownMenu.Label className="px-3 py-1 text-small text-ink-3">{t('posts')}</DropdownMenu.Label>
          {posts.map((one) => (
            <DropdownMenu.Item key={one.id} className={row} onSelect={() => one.id !== post?.id && switchPost.mutate(one.id)}>
              <span className="flex w-5 text-accent">{one.id === post?.id && <CheckIcon />}</span>
              <span className="min-w-0 leading-snug"><span className="block truncate">{postPlace(one)}</span><span className="block text-small text-ink-2">{one.title}</span></span>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="my-2 h-px bg-line" />
          <DropdownMenu.Label className="px-3 py-1 text-small text-ink-3">{t('language')}</DropdownMenu.Label>
          {locales.map((one) => (
            <DropdownMenu.Item key={one} lang={one} className={row} onSelect={() => switchLocale(one)}>
              <span className="flex w-5 text-accent">{one === locale && <CheckIcon />}</span>
              {languageNames[one]}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="my-2 h-px bg-line" />
          <DropdownMenu.Item asChild><Link href="/ho-so" className={`${row} pl-11`}>{t('profile')}</Link></DropdownMenu.Item>
          <DropdownMenu.Item className={`${row} pl-11`} onSelect={() => void signOut()}>{t('sign_out')}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
