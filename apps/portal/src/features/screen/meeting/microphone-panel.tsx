import { useTranslations } from 'next-intl';
import { clockText } from '../../conference';
import type { MicrophoneSign } from './microphone-sign';

const looks: Record<MicrophoneSign['kind'], string> = {
  off: 'bg-night-2 text-on-night-2', own_off: 'bg-night-2 text-on-night', opening: 'bg-night-2 text-on-night', open: 'bg-on-night-ok text-night', speaking: 'bg-on-night-ok text-night',
  over: 'bg-on-night-warn text-night', refused: 'bg-night-2 border-on-night-bad text-on-night-bad', missing: 'bg-night-2 border-on-night-bad text-on-night-bad', busy: 'bg-night-2 border-on-night-bad text-on-night-bad',
};
const sending = new Set<MicrophoneSign['kind']>(['open', 'speaking', 'over']);

/** The large sign of the own microphone: shape, words, and the clock of the own turn. */
export function MicrophonePanel({ sign }: { sign: MicrophoneSign }) {
  const t = useTranslations('screen.microphone');
  return (
    <section className={`scr-microphone ${looks[sign.kind]}`} role="status" data-microphone={sign.kind}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className="scr-display scr-icon">
        <path d="M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21" />
        {!sending.has(sign.kind) && <path d="M4 3l16 18" />}
      </svg>
      <span className="scr-lead">{t(sign.kind)}</span>
      {'ms' in sign && <span className="scr-title dc-figures">{clockText(sign.ms)}</span>}
    </section>
  );
}
