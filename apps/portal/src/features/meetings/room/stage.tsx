'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import type { Conference } from '../../conference';
import { Picture } from '../../conference';
import { nameOf } from './names';

/** What everybody sees now: the shared screen, else the main picture. */
export function Stage({ state, conference, label }: { state: MeetingStateView; conference: Conference; label?: string }) {
  const t = useTranslations('meetings.room');
  const { people, phase } = conference;
  const sharer = state.screenShare ? people.get(state.screenShare) : undefined;
  const main = people.get(state.mainPicture);
  const screen = sharer?.screen ?? null;
  const track = screen ?? main?.camera ?? null;
  const name = nameOf(state, screen ? state.screenShare : state.mainPicture) ?? '';
  return (
    <figure className="relative size-full overflow-hidden rounded-large border border-night-line bg-night-2">
      <Picture track={track} fit={screen ? 'contain' : 'cover'} frozen={phase === 'lost'} label={name} />
      {!track && phase !== 'lost' && <span className="absolute inset-0 flex items-center justify-center p-6 text-center text-on-night-2">{t(main ? 'no_picture' : 'not_here', { name })}</span>}
      {label && <span className="absolute top-3 left-3 rounded-small bg-night/80 px-2 font-semibold text-on-night">{label}</span>}
      <figcaption className="absolute inset-x-0 bottom-0 bg-night/80 px-3 py-1.5 font-medium text-on-night">{screen ? t('screen_of', { name }) : name}</figcaption>
    </figure>
  );
}
