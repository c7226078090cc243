'use client';

import { PageHead, Section } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { postPlace } from '../../session/session';
import { useSession } from '../../session/session-provider';
import { ChangePassword } from './change-password';
import { ProfileForm } from './profile-form';
import { SecondFactor } from './second-factor';
import { SessionList } from './session-list';

export function Profile() {
  const t = useTranslations('identity.profile');
  const { person, post } = useSession();
  return (
    <>
      <PageHead title={t('title')} answer={person.name} next={post && `${post.title}, ${postPlace(post)}`} />
      <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-2">
        <Section title={t('about')} sheet><ProfileForm /></Section>
        <Section title={t('password')} sheet><ChangePassword /></Section>
        <Section title={t('second_factor')} sheet><SecondFactor /></Section>
        <Section title={t('sessions')}><SessionList /></Section>
      </div>
    </>
  );
}
