'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import { Picture, type DeviceState, type Person } from '../../conference';
import { mainPicture } from './main-picture';

type Props = { state: MeetingStateView; people: ReadonlyMap<string, Person>; camera: DeviceState; lost: boolean };

/** The own picture, as others see the room; beside a shared screen also the speaker's. */
export function SmallPictures({ state, people, camera, lost }: Props) {
  const t = useTranslations('screen.session');
  const main = mainPicture(state, people);
  const own = state.me.identity ? people.get(state.me.identity) : undefined;
  const beside = main.kind === 'screen' ? people.get(state.mainPicture) : undefined;
  const trouble = camera === 'refused' || camera === 'missing' || camera === 'busy' ? camera : null;
  return (
    <>
      {beside && !beside.mine && (
        <figure className="scr-small">
          <Picture track={beside.camera} frozen={lost} label={beside.name} />
          <figcaption className="scr-label scr-text scr-one-line">{beside.name}</figcaption>
        </figure>
      )}
      <figure className="scr-small">
        <Picture track={own?.camera ?? null} mirrored label={t('own')} />
        {trouble ? <p className="scr-over scr-text font-semibold text-on-night-bad">{t(`camera.${trouble}`)}</p> : <figcaption className="scr-label scr-text">{t('own')}</figcaption>}
      </figure>
    </>
  );
}
