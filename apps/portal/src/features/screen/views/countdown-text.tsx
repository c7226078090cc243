import { useTranslations } from 'next-intl';
import { clockText } from '../../conference';
import { countdown } from '../countdown';

/** `còn 2 giờ 15 phút`; in the last hour `còn 12:30`. */
export function CountdownText({ ms }: { ms: number }) {
  const t = useTranslations('screen.countdown');
  const left = countdown(ms);
  if (left.unit === 'soon') return <>{t('soon', { clock: clockText(left.ms) })}</>;
  return <>{left.unit === 'days' ? t('days', { days: left.days, hours: left.hours }) : t('hours', { hours: left.hours, minutes: left.minutes })}</>;
}
