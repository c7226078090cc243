import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EnrollTotp } from '../../../features/identity/enroll-totp';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('enroll.title') };
}

export default function Page() {
  return <EnrollTotp />;
}
