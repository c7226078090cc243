/** Languages of the screens; the first is the language of everybody who has not chosen. */
export const locales = ['vi', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The cookie that keeps the choice; there is no language in the address, so that an address can be sent to anybody. */
export const localeCookie = 'dc_locale';

export function asLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? 'vi';
}
