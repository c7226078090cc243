import { type ConductAct, MeetingErrors, type MeetingStateName } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import type { ConductFacts, Decision, LiveMeeting } from './live-meeting';

type StageAct = Extract<ConductAct, { type: 'open_rehearsal' | 'open_roll_call' | 'open_session' | 'conclude' }>;

/** announced > (rehearsal) > roll_call > in_session > concluded; steps may be left out, never taken back. */
const FROM: Readonly<Record<StageAct['type'], readonly MeetingStateName[]>> = {
  open_rehearsal: ['announced'],
  open_roll_call: ['announced', 'rehearsal'],
  open_session: ['announced', 'rehearsal', 'roll_call'],
  conclude: ['rehearsal', 'roll_call', 'in_session'],
};

export function decideStage(live: LiveMeeting, { type }: StageAct, { now }: ConductFacts): Decision {
  if (!FROM[type].includes(live.state)) throw new AppError(MeetingErrors.wrongState, { state: live.state });
  const event = { type, body: {} };
  switch (type) {
    case 'open_rehearsal':
      return { live: { ...live, state: 'rehearsal' }, event };
    case 'open_roll_call':
      return { live: { ...live, state: 'roll_call', openedAt: live.openedAt ?? now }, event };
    case 'open_session':
      return { live: { ...live, state: 'in_session', openedAt: live.openedAt ?? now, beganAt: now }, event };
    case 'conclude':
      return {
        live: { ...live, state: 'concluded', endedAt: now, openedAt: live.openedAt ?? now, floor: null, spotlight: null, screenShare: null },
        event,
        endsSpeech: true,
      };
  }
}
