'use client';

import { useProblem } from '@diem-cau/portal/api-client';
import { useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useConference } from '../../conference';
import { orderTiles, pageOfTiles } from '../../conference/tiles';
import { isRunning } from '../meeting-facts';
import { ChosenPanel } from './chosen-panel';
import { ConnectionLine } from './connection-line';
import { DeskBar, type DeskVerbs } from './desk-bar';
import { DeskSide } from './desk-side';
import { DeskTop } from './desk-top';
import { EndPanel } from './end-panel';
import { nameOf } from './names';
import { leaveTo, Over } from './over';
import type { ChosenDevices } from './self-test';
import { Stage } from './stage';
import { TileGrid } from './tile-grid';
import { useActs } from './use-acts';
import { useDeskKeys } from './use-desk-keys';
import { useStaleShare } from './use-stale-share';

const tilesPerPage = 12;

/** The chair's and the secretary's desk. */
export function Desk({ meetingId, devices }: { meetingId: string; devices: ChosenDevices }) {
  const t = useTranslations('meetings.desk');
  const toast = useToast();
  const say = useProblem();
  const acts = useActs(meetingId);
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const [shown, setShown] = useState<readonly string[]>([]);
  const { act } = acts;
  const unshare = useCallback(() => void act({ type: 'share_screen', identity: null }, t('acts.unshare')), [act, t]);
  const conference = useConference({
    ticketUrl: `/meetings/${meetingId}/ticket`, stateUrl: `/meetings/${meetingId}/state`, topic: `meeting:${meetingId}`, active: true, shows: shown, ...devices,
    onScreenEnded: unshare,
  });
  const { state, people } = conference;
  const tiles = useMemo(() => (state ? orderTiles(state, people) : []), [state, people]);
  const grid = pageOfTiles(tiles, page, tilesPerPage);
  const identities = grid.tiles.map(({ identity }) => identity);
  // Pictures are taken by identity: the same page in another order asks for nothing new.
  if ([...identities].sort().join() !== [...shown].sort().join()) setShown(identities);

  const verbs: DeskVerbs = {
    next: () => { if (state?.queue[0]) void acts.act({ type: 'call_next' }, t('acts.give_floor', { name: nameOf(state, state.queue[0].identity) ?? '' })); },
    mute: () => { if (state && isRunning(state.state)) void acts.act({ type: state.mutedAll ? 'lift_mute' : 'mute_all' }, t(state.mutedAll ? 'acts.lift_mute' : 'acts.mute_all')); },
    share: () => void share(),
    end: () => setEnding(!ending),
    leave: () => leaveTo(meetingId),
  };
  const share = async (): Promise<void> => {
    if (state && state.screenShare === state.me.identity) {
      conference.dropScreen();
      await acts.act({ type: 'share_screen', identity: null }, t('acts.unshare'));
      return;
    }
    try {
      await conference.chooseScreen();
    } catch (error) {
      // Whoever closes the browser's list of screens has chosen none; anything else is worth a word.
      if (!(error instanceof DOMException && error.name === 'NotAllowedError')) toast({ kind: 'bad', text: say(error) });
      return;
    }
    if (!(await acts.act({ type: 'share_screen' }, t('acts.share')))) conference.dropScreen();
  };
  useStaleShare(conference, unshare);
  useDeskKeys({
    next: verbs.next, mute: verbs.mute,
    call: (place) => {
      const request = state?.queue[place - 1];
      if (state && request) void acts.act({ type: 'give_floor', requestId: request.id }, t('acts.give_floor', { name: nameOf(state, request.identity) ?? '' }));
    },
  });

  if (!state) return null;
  if (conference.ended) return <Over meetingId={meetingId} state={state.state} />;
  return (
    <main className="flex h-dvh flex-col gap-2 bg-night p-3 text-on-night max-lg:h-auto max-lg:min-h-dvh">
      <DeskTop state={state} offsetMs={conference.offsetMs} acts={acts} />
      <ConnectionLine conference={conference} />
      <div className="grid min-h-0 flex-1 grid-cols-[1fr_21rem] gap-3 max-lg:grid-cols-1">
        {ending ? (
          <EndPanel state={state} inside={people.size} acts={acts} onBack={() => setEnding(false)} />
        ) : (
          <div className="grid min-h-0 grid-rows-[11fr_8fr] gap-3 max-lg:grid-rows-none">
            <div className="grid min-h-0 grid-cols-[1fr_16rem] gap-3 max-sm:grid-cols-1">
              <div className="min-h-0 max-lg:aspect-video"><Stage state={state} conference={conference} label={t('on_air')} /></div>
              <ChosenPanel state={state} conference={conference} chosen={tiles.find(({ identity }) => identity === chosen) ?? null} acts={acts} />
            </div>
            <TileGrid tiles={grid.tiles} page={grid.page} pages={grid.pages} onPage={setPage} chosen={chosen} onChoose={setChosen} conference={conference} />
          </div>
        )}
        <DeskSide state={state} offsetMs={conference.offsetMs} acts={acts} />
      </div>
      <DeskBar state={state} conference={conference} acts={acts} verbs={verbs} ending={ending} />
    </main>
  );
}
