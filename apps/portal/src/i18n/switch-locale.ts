import { api } from '@diem-cau/portal/api-client';
import { localeCookie, type Locale } from './locale';

const yearSeconds = 31_536_000;

/** Changes the language of this browser, and of the profile where someone is signed in, then reads the page again. */
export function switchLocale(locale: Locale, signedIn = true): void {
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=lax`;
  const saved = signedIn ? api.patch('/profile', { body: { locale } }).catch(() => undefined) : Promise.resolve();
  void saved.then(() => window.location.reload());
}
