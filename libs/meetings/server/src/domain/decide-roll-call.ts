import { type ConductAct, type InviteeView, MeetingErrors, type MeetingStateName, type RollMark } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import type { ConductFacts, Decision, LiveMeeting, RollLine } from './live-meeting';

/** Afterwards too: the secretary puts right what the minutes will say. */
const OPEN: readonly MeetingStateName[] = ['roll_call', 'in_session', 'concluded'];

export function decideRollCall(live: LiveMeeting, { marks }: Extract<ConductAct, { type: 'mark_roll' }>, { invitationIds }: ConductFacts): Decision {
  if (!OPEN.includes(live.state)) throw new AppError(MeetingErrors.wrongState, { state: live.state });
  for (const { invitationId, mark, reason } of marks) {
    if (!invitationIds.has(invitationId)) throw new AppError(MeetingErrors.notInMeeting);
    if (mark === 'excused' && reason === '') throw new AppError(MeetingErrors.reasonMissing);
  }
  return { live, event: { type: 'mark_roll', body: { count: marks.length } }, marks };
}

/** Who joins so long after the session began is late: screens that join by themselves do so within seconds of the opening. */
const LATE_AFTER_MS = 60_000;

/** What presence and answer suggest; the secretary confirms. Before the meeting begins nobody is late. */
export function suggestMark(beganAt: Date | null, firstJoinAt: Date | null, answer: 'attend' | 'leave' | 'substitute' | null): RollMark {
  if (firstJoinAt) return isLate(beganAt, firstJoinAt) ? 'late' : 'present';
  return answer === 'leave' ? 'excused' : 'absent';
}

export const isLate = (beganAt: Date | null, firstJoinAt: Date): boolean => beganAt !== null && firstJoinAt.getTime() > beganAt.getTime() + LATE_AFTER_MS;

/** The close settles the roll: whom nobody called is marked as presence and answer suggest. A request that was not accepted is no invitation. */
export function marksAtClose(invitees: readonly Pick<InviteeView, 'invitationId' | 'state' | 'roll' | 'suggested' | 'answer'>[]): RollLine[] {
  return invitees
    .filter(({ state, roll }) => roll === null && (state === 'invited' || state === 'accepted'))
    .map(({ invitationId, suggested, answer }) => {
      const came = suggested === 'present' || suggested === 'late';
      return { invitationId, mark: suggested, reason: suggested === 'excused' ? (answer?.reason ?? '') : '', headCount: came ? (answer?.headCount ?? null) : null };
    });
}
