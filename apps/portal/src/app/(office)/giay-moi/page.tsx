import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationList } from '../../../features/meetings/invitations/invitation-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('invitations.title') };
}

export default function Page() {
  return <InvitationList />;
}
