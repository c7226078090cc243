import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { formatClock } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { title: string; state: MeetingStateView | undefined; nowMs: number; present: number };

/** Which meeting, at which item of its agenda, how many are here, and the time. */
export function SessionHead({ title, state, nowMs, present }: Props) {
  const t = useTranslations('screen.session');
  const index = state?.agenda.findIndex(({ id }) => id === state.agendaItemId) ?? -1;
  const item = state?.agenda[index];
  const line = item ? t('item', { number: index + 1, title: item.title }) : state ? t(`stage.${state.state}`) : '';
  return (
    <header className="scr-session-head scr-row scr-row-keep">
      <div className="scr-stack gap-0">
        <p className="scr-text scr-one-line text-on-night-2">{title}</p>
        <h1 className="scr-lead line-clamp-2 font-semibold">{line}</h1>
      </div>
      <div className="flex shrink-0 items-center gap-[1em]">
        {present > 0 && <p className="scr-text scr-wide-only dc-figures text-on-night-2">{t('present', { count: present })}</p>}
        <time className="scr-lead dc-figures font-semibold">{formatClock(nowMs)}</time>
      </div>
    </header>
  );
}
