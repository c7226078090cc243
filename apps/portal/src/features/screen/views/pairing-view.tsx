'use client';

import { useTranslations } from 'next-intl';
import { clockText } from '../../conference';
import type { ScreenState } from '../screen-state';
import { ScreenHead } from './screen-head';

type Props = { state: Extract<ScreenState, { name: 'pairing' | 'unpaired' }>; nowMs: number };

const steps = ['call', 'open', 'type'] as const;

/** The code, and what the admin does with it in three steps. Nothing here has to be pressed. */
export function PairingView({ state, nowMs }: Props) {
  const t = useTranslations('screen.pairing');
  const code = state.name === 'pairing' ? state.userCode : null;
  const trouble = state.name === 'unpaired' ? state.trouble : null;
  return (
    <div className="scr-page">
      <ScreenHead left={t('head')} nowMs={nowMs} />
      <main className="scr-stack scr-grow scr-middle gap-[calc(48*var(--u))]">
        <div className="scr-stack">
          <h1 className="scr-title font-display">{t('title')}</h1>
          {state.reason && <p className="scr-text font-semibold text-on-night-warn">{t(`reason.${state.reason}`)}</p>}
        </div>
        <div className="scr-stack" role="status">
          {code ? (
            <>
              <p className="scr-code dc-figures font-sans text-on-night" aria-label={code.split('').join(' ')}>{code}</p>
              {state.name === 'pairing' && <p className="scr-text dc-figures text-on-night-2">{t('expires', { clock: clockText(state.expiresAtMs - nowMs) })}</p>}
            </>
          ) : (
            <p className="scr-display font-display text-on-night-2">{trouble ? t(`trouble.${trouble}`) : t('getting')}</p>
          )}
        </div>
        <ol className="scr-steps">
          {steps.map((step, index) => (
            <li key={step} className="scr-card scr-stack">
              <span className="scr-lead dc-figures font-semibold text-on-night-2">{index + 1}</span>
              <span className="scr-text">{t(`step.${step}`)}</span>
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
