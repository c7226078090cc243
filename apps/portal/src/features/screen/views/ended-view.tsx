import type { DeviceSelfView } from '@diem-cau/endpoints/contracts';
import { useTranslations } from 'next-intl';
import type { AgendaItem } from '../screen-state';
import { CallLine } from './call-line';
import { ScreenHead } from './screen-head';

/** Thanks, or that it does not take place now; then the page begins anew by itself. */
export function EndedView({ meeting, held, self, nowMs }: { meeting: AgendaItem; held: boolean; self: DeviceSelfView | null; nowMs: number }) {
  const t = useTranslations('screen.ended');
  return (
    <div className="scr-page">
      <ScreenHead left={self?.endpoint.name ?? ''} nowMs={nowMs} />
      <main className="scr-stack scr-grow scr-middle" role="status">
        <p className="scr-lead text-on-night-2">{meeting.title}</p>
        <h1 className="scr-display font-display">{t(held ? 'title' : 'called_off')}</h1>
        <p className="scr-lead text-on-night-2">{held ? t('thanks', { host: meeting.hostName }) : t('called_off_next')}</p>
      </main>
      <CallLine contacts={self?.contacts ?? null} />
    </div>
  );
}
