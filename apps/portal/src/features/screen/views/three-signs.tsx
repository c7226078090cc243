import { useTranslations } from 'next-intl';
import type { Sign, Signs } from '../self-test/signs';
import { SignMark } from './sign-mark';

const order = ['picture', 'sound', 'line'] as const;

/** Picture, sound, line: each a shape, a word, and what to do where it fails. */
export function ThreeSigns({ signs, testing }: { signs: Signs; testing: boolean }) {
  const t = useTranslations('screen.signs');
  const say = ({ mark, reason }: Sign): string => (reason ? t(`reason.${reason}`) : t(mark === 'ok' ? 'ok' : testing ? 'testing' : 'unknown'));
  return (
    <ul className="scr-signs" aria-label={t('title')}>
      {order.map((name) => (
        <li key={name} className="scr-card scr-sign">
          <span className="scr-title leading-none"><SignMark mark={signs[name].mark} /></span>
          <span className="scr-stack gap-0">
            <span className="scr-lead font-semibold">{t(name)}</span>
            <span className="scr-text text-on-night-2">{say(signs[name])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
