import { useTranslations } from 'next-intl';
import { nextMeeting } from '../choose-meeting';
import type { AgendaItem } from '../screen-state';
import { CountdownText } from './countdown-text';
import { MeetingHours } from './meeting-hours';

/** What comes next before this room, and in how long. */
export function NextMeeting({ agenda, nowMs }: { agenda: readonly AgendaItem[]; nowMs: number }) {
  const t = useTranslations('screen.idle');
  const meeting = nextMeeting(agenda, nowMs);
  if (!meeting) return <section className="scr-card"><p className="scr-lead text-on-night-2">{t('no_meeting')}</p></section>;
  return (
    <section className="scr-card scr-row">
      <div className="scr-stack">
        <h2 className="scr-text text-on-night-2">{t('next')}</h2>
        <p className="scr-lead font-semibold line-clamp-2">{meeting.title}</p>
        <p className="scr-text text-on-night-2"><MeetingHours meeting={meeting} nowMs={nowMs} /> · {meeting.hostName}</p>
      </div>
      <p className="scr-title dc-figures shrink-0 font-semibold"><CountdownText ms={Date.parse(meeting.startsAt) - nowMs} /></p>
    </section>
  );
}
