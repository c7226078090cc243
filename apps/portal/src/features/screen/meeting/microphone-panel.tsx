import { classNames } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { clockText } from '../../conference';
import type { MicrophoneSign } from './microphone-sign';

const looks: Record<MicrophoneSign['kind'], string> = {
  off: 'bg-night-2 text-on-night-2', own_off: 'bg-night-2 text-on-night', opening: 'bg-night-2 text-on-night', open: 'bg-on-night-ok text-night', speaking: 'bg-on-night-ok text-night',
  over: 'bg-on-night-warn text-night', refused: 'bg-night-2 border-on-night-bad text-on-night-bad', missing: 'bg-night-2 border-on-night-bad text-on-night-bad', busy: 'bg-night-2 border-on-night-bad text-on-night-bad',
};
const sending = new Set<MicrophoneSign['kind']>(['open', 'speaking', 'over']);

/** The large sign of the own microphone: shape, words, and the clock of the own turn. `beside`: two pictures leave it one line. */
export function MicrophonePanel({ sign, beside }: { sign: MicrophoneSign; beside: boolean }) {
  const t = useTranslations('screen.microphone');
  return (
    <section className={classNames('scr-microphone', beside && 'scr-microphone-beside', looks[sign.kind])} role="status" data-microphone={sign.kind}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={classNames(beside ? 'scr-title' : 'scr-display', 'scr-icon')}>
        <path d="M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21" />
        {!sending.has(sign.kind) && <path d="M4 3l16 18" />}
      </svg>
      <span className={beside ? 'scr-text' : 'scr-lead'}>{t(sign.kind)}</span>
      {'ms' in sign && <span className={classNames('dc-figures', beside ? 'scr-lead' : 'scr-title')}>{clockText(sign.ms)}</span>}
    </section>
  );
}
