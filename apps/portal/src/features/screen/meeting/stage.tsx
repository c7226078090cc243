'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import { Picture, type Person } from '../../conference';
import { mainPicture } from './main-picture';
import { WhoHasCome } from './who-has-come';

type Props = { state: MeetingStateView; people: ReadonlyMap<string, Person>; lost: boolean };

const before: readonly MeetingStateView['state'][] = ['announced', 'rehearsal'];

/** The one picture. Without one it says whose is awaited; before the opening, who has come. */
export function Stage({ state, people, lost }: Props) {
  const t = useTranslations('screen.session');
  const main = mainPicture(state, people);
  const person = people.get(main.identity);
  const track = main.kind === 'screen' ? (person?.screen ?? null) : (person?.camera ?? null);
  return (
    <>
      <Picture track={track} frozen={lost} mirrored={person?.mine ?? false} fit="contain" label={t('picture_of', { name: main.name })} />
      {!track && !lost && (before.includes(state.state) ? (
        <WhoHasCome people={people} chairHere={people.has(state.chair.identity)} />
      ) : (
        <div className="scr-over">
          <p className="scr-title font-display">{main.name}</p>
          <p className="scr-lead text-on-night-2">{t(person ? 'no_picture' : 'not_here')}</p>
        </div>
      ))}
    </>
  );
}
