'use client';

import { api } from '@diem-cau/portal/api-client';
import { CheckIcon, DownIcon } from '@diem-cau/portal/ui';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { locales } from '../i18n/locale';
import { switchLocale } from '../i18n/switch-locale';
import { postPlace } from '../session/session';
import { useSession } from '../session/session-provider';
import { useSwitchPost } from '../session/use-switch-post';
import { useDisclosure } from './use-disclosure';

const row = 'flex min-h-10 w-full items-center gap-3 rounded-small px-3 py-1 text-left text-ink no-underline hover:bg-accent-wash max-sm:min-h-11';
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
  const { open, setOpen, frame, button } = useDisclosure();
  return (
    <div ref={frame} className="relative shrink-0">
      <button ref={button} type="button" aria-expanded={open} aria-controls="account-menu" onClick={() => setOpen(!open)} className="flex min-h-11 items-center gap-3 rounded-base px-2 text-left leading-tight hover:bg-wash">
        <span aria-hidden="true" className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-wash text-small font-semibold text-accent">{person.name.trim().split(/\s+/).at(-1)?.slice(0, 1)}</span>
        <span className="max-md:sr-only">
          <span className="block font-medium">{person.name}</span>
          {post && <span className="block max-w-56 truncate text-small leading-tight text-ink-2">{post.title}</span>}
        </span>
        <span className="max-md:hidden"><DownIcon size={14} /></span>
      </button>
      {open && (
        <div id="account-menu" className="absolute top-full right-0 z-50 mt-1 max-h-[80vh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-large border border-line bg-sheet p-2 shadow-raised">
          <p className="px-3 py-1 text-small text-ink-3">{t('posts')}</p>
          {posts.map((one) => (
            <button key={one.id} type="button" aria-current={one.id === post?.id ? 'true' : undefined} className={row} onClick={() => (one.id === post?.id ? setOpen(false) : switchPost.mutate(one.id))}>
              <span className="flex w-5 shrink-0 text-accent">{one.id === post?.id && <CheckIcon />}</span>
              <span className="min-w-0 leading-snug"><span className="block truncate">{postPlace(one)}</span><span className="block text-small text-ink-2">{one.title}</span></span>
            </button>
          ))}
          <p className="mt-2 border-t border-line px-3 pt-3 pb-1 text-small text-ink-3">{t('language')}</p>
          {locales.map((one) => (
            <button key={one} type="button" lang={one} aria-current={one === locale ? 'true' : undefined} className={row} onClick={() => switchLocale(one)}>
              <span className="flex w-5 shrink-0 text-accent">{one === locale && <CheckIcon />}</span>
              {languageNames[one]}
            </button>
          ))}
          <div className="mt-2 border-t border-line pt-2">
            <Link href="/ho-so" onClick={() => setOpen(false)} className={`${row} pl-11`}>{t('profile')}</Link>
            <button type="button" className={`${row} pl-11`} onClick={() => void signOut()}>{t('sign_out')}</button>
          </div>
        </div>
      )}
    </div>
  );
}
