import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgotPassword } from '../../../features/identity/forgot-password';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('forgot.title') };
}

export default function Page() {
  return <ForgotPassword />;
}
