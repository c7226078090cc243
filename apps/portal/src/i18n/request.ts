import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { errorDomains, features } from './features';
import { asLocale, localeCookie, type Locale } from './locale';

type MessageFile = { default: object };

async function readErrors(locale: Locale): Promise<object> {
  const read = async (domain: string): Promise<[string, object]> => {
    // A domain without errors of its own has no file.
    const file = (await import(`../../messages/${locale}/errors/${domain}.json`).catch(() => ({ default: {} }))) as MessageFile;
    return [domain, file.default];
  };
  return Object.fromEntries(await Promise.all(errorDomains.map(read)));
}

async function readMessages(locale: Locale): Promise<Record<string, object>> {
  const read = async (feature: string): Promise<[string, object]> => {
    const file = (await import(`../../messages/${locale}/${feature}.json`)) as MessageFile;
    return [feature, file.default];
  };
  return { ...Object.fromEntries(await Promise.all(features.map(read))), errors: await readErrors(locale) };
}

export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: await readMessages(locale), timeZone: 'Asia/Ho_Chi_Minh' };
});
