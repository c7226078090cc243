import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { features } from './features';
import { asLocale, localeCookie, type Locale } from './locale';

async function readMessages(locale: Locale): Promise<Record<string, object>> {
  const read = async (feature: string): Promise<[string, object]> => {
    const file = (await import(`../../messages/${locale}/${feature}.json`)) as { default: object };
    return [feature, file.default];
  };
  return Object.fromEntries(await Promise.all(features.map(read)));
}

export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: await readMessages(locale), timeZone: 'Asia/Ho_Chi_Minh' };
});
