'use client';

import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { classNames } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QueuePanel } from './queue-panel';
import { RollCallPanel } from './roll-call-panel';
import type { Acts } from './use-acts';

type Props = { state: MeetingStateView; offsetMs: number; acts: Acts };

/** The queue; behind it the roll call. The secretary begins with the roll, the chair with the queue. */
export function DeskSide({ state, offsetMs, acts }: Props) {
  const t = useTranslations('meetings.desk');
  const [open, setOpen] = useState<'queue' | 'roll'>(state.me.role === 'secretary' && state.state === 'roll_call' ? 'roll' : 'queue');
  const marked = state.invitees.filter(({ roll }) => roll !== null).length;
  const tab = (name: 'queue' | 'roll', text: string) => (
    <button type="button" role="tab" id={`tab-${name}`} aria-selected={open === name} aria-controls="desk-side" tabIndex={open === name ? 0 : -1} onClick={() => setOpen(name)}
      onKeyDown={(event) => { if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') { const other = name === 'queue' ? 'roll' : 'queue'; setOpen(other); document.getElementById(`tab-${other}`)?.focus(); } }}
      className={classNames('dc-figures min-h-11 flex-1 border-b-2 px-2 focus-visible:outline-3 focus-visible:-outline-offset-2 focus-visible:outline-on-night', open === name ? 'border-on-night font-semibold' : 'border-transparent text-on-night-2 hover:text-on-night')}>
      {text}
    </button>
  );
  return (
    <aside className="flex min-h-0 flex-col overflow-hidden rounded-large border border-night-line">
      <div role="tablist" aria-label={t('side')} className="flex border-b border-night-line">
        {tab('queue', t('queue', { count: state.queue.length }))}
        {tab('roll', t('roll_call', { marked, invited: state.invitees.length }))}
      </div>
      <div id="desk-side" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        {open === 'queue' ? <QueuePanel state={state} offsetMs={offsetMs} acts={acts} /> : <RollCallPanel state={state} acts={acts} />}
      </div>
    </aside>
  );
}
