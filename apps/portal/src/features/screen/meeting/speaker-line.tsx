import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { useTranslations } from 'next-intl';
import { clockText, type Person } from '../../conference';
import { mainPicture, speaker } from './main-picture';

type Props = { state: MeetingStateView; people: ReadonlyMap<string, Person>; nowMs: number };

/** Name and post of who speaks, how long, and who shares a screen. */
export function SpeakerLine({ state, people, nowMs }: Props) {
  const t = useTranslations('screen.session');
  const who = speaker(state, people);
  const main = mainPicture(state, people);
  const since = state.floor ? Date.parse(state.floor.since) : null;
  return (
    <div className="scr-row scr-row-keep" data-speaker={who.identity}>
      <div className="scr-stack gap-0">
        <p className="scr-lead scr-one-line font-semibold">{who.name}</p>
        <p className="scr-text scr-one-line text-on-night-2">
          {t(`post.${who.post}`)}
          {main.kind === 'screen' && ` · ${t('shares', { name: main.name })}`}
        </p>
      </div>
      {since !== null && <p className="scr-title dc-figures shrink-0 font-semibold">{clockText(nowMs - since)}</p>}
    </div>
  );
}
