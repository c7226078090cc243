import { useTranslations } from 'next-intl';
import { ScreenHead } from './screen-head';

/** The server has not said yet who this machine is; it is asked until it does. */
export function StartingView({ waitedMs }: { waitedMs: number }) {
  const t = useTranslations('screen');
  const seconds = Math.floor(waitedMs / 1_000);
  return (
    <div className="scr-page">
      <ScreenHead left={t('product')} nowMs={null} />
      <main className="scr-stack scr-grow scr-middle" role="status">
        <h1 className="scr-display font-display">{t('starting.title')}</h1>
        {seconds > 4 && <p className="scr-lead dc-figures text-on-night-2">{t('starting.waited', { seconds })}</p>}
      </main>
    </div>
  );
}
