import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationPage } from '../../../../features/meetings/invitations/invitation-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('invitations.one') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <InvitationPage invitationId={id} />;
}
