import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditList } from '../../../features/admin/audit-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('audit.title') };
}

export default function Page() {
  return <AuditList />;
}
