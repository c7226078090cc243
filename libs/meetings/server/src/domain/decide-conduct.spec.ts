import fc from 'fast-check';
import { type ConductAct, mediaPermissionsOf, type MeetingRole } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { decideConduct } from './decide-conduct';
import { type ConductFacts, type LiveMeeting, rightsOf } from './live-meeting';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CHAIR = `p:${id(1)}`;
const SECRETARY = `p:${id(2)}`;
const A = `e:${id(3)}`;
const B = `e:${id(4)}`;
const people = new Map<string, { role: MeetingRole; name: string }>([
  [CHAIR, { role: 'chair', name: 'Chủ tọa' }],
  [SECRETARY, { role: 'secretary', name: 'Thư ký' }],
  [A, { role: 'endpoint', name: 'Xã A' }],
  [B, { role: 'endpoint', name: 'Xã B' }],
]);
const facts: ConductFacts = {
  now: new Date('2026-10-05T01:00:00Z'), identity: CHAIR, queue: [{ id: id(9), identity: A, name: 'Xã A' }],
  agendaItemIds: new Set([id(7)]), invitationIds: new Set([id(8)]), people,
};
const running: LiveMeeting = {
  state: 'in_session', agendaItemId: null, floor: null, spotlight: null, screenShare: null, locked: false, mutedAll: false, microphones: 'called',
  openedAt: facts.now, beganAt: facts.now, endedAt: null,
};

const ACTS: ConductAct[] = [
  { type: 'open_rehearsal' }, { type: 'open_roll_call' }, { type: 'open_session' }, { type: 'conclude' }, { type: 'call_next' },
  { type: 'give_floor', identity: A }, { type: 'give_floor', identity: B }, { type: 'give_floor', requestId: id(9) }, { type: 'take_floor' }, { type: 'mute_all' },
  { type: 'lift_mute' }, { type: 'spotlight', identity: B }, { type: 'spotlight', identity: null }, { type: 'lock', locked: true }, { type: 'remove', identity: A },
  { type: 'share_screen' }, { type: 'share_screen', identity: SECRETARY }, { type: 'share_screen', identity: null }, { type: 'choose_agenda_item', agendaItemId: id(7) },
];

describe('the chair\'s acts', () => {
  it('leave at most one endpoint with an open microphone, whatever is done in whatever order', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
      let live: LiveMeeting = { ...running, state: 'announced', openedAt: null, beganAt: null };
      for (const act of acts) {
        try {
          live = decideConduct(live, act, facts).live;
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
        const open = [A, B].filter((identity) => mediaPermissionsOf('endpoint', identity, rightsOf(live)).has('media.microphone'));
        expect(open.length).toBeLessThanOrEqual(1);
        expect(open).toEqual(live.floor && [A, B].includes(live.floor.identity) ? [live.floor.identity] : []);
        if (live.mutedAll) expect(live.floor).toBeNull();
        if (live.state === 'concluded') expect(live).toMatchObject({ floor: null, screenShare: null });
      }
    }));
  });

  it('never step back from concluded', () => {
    const over = { ...running, state: 'concluded' as const };
    for (const act of ACTS) expect(() => decideConduct(over, act, facts)).toThrow(AppError);
  });

  it('do not put chair or secretary out', () => {
    expect(() => decideConduct(running, { type: 'remove', identity: SECRETARY }, facts)).toThrow(AppError);
  });

  it('fulfil the request of whom the chair calls by hand', () => {
    expect(decideConduct(running, { type: 'give_floor', identity: A }, facts).requests).toEqual([{ id: id(9), state: 'speaking' }]);
    expect(() => decideConduct(running, { type: 'give_floor', requestId: id(5) }, facts)).toThrow(AppError);
  });
});
