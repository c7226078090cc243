import type { AnswerInvitationInput, InvitationView } from '@diem-cau/meetings/contracts';

export type AttendeeDraft = { name: string; title: string };
export type AnswerDraft = { kind: AnswerInvitationInput['kind']; attendees: AttendeeDraft[]; headCount: number | null; reason: string; /** '' joins from a computer. */ endpointId: string };
export type AnswerFault = 'attendees' | 'reason' | 'headCount';

export function answerDraft(invitation: InvitationView): AnswerDraft {
  const { answer } = invitation;
  return {
    kind: answer?.kind ?? 'attend',
    attendees: answer?.attendees.length ? answer.attendees.map(({ name, title }) => ({ name, title })) : [{ name: '', title: '' }],
    headCount: answer && answer.headCount > answer.attendees.length ? answer.headCount : null,
    reason: answer?.reason ?? '',
    endpointId: invitation.endpointId ?? '',
  };
}

const named = ({ attendees }: AnswerDraft): AttendeeDraft[] => attendees.filter(({ name }) => name.trim() !== '');

/** What the answer still lacks. */
export function faultsIn(draft: AnswerDraft): ReadonlySet<AnswerFault> {
  const faults = new Set<AnswerFault>();
  if (draft.kind !== 'leave' && named(draft).length === 0) faults.add('attendees');
  if (draft.kind !== 'attend' && draft.reason.trim() === '') faults.add('reason');
  if (draft.kind !== 'leave' && draft.headCount !== null && draft.headCount < named(draft).length) faults.add('headCount');
  return faults;
}

/** `asks`: a request from outside the branch, for which the unit names the endpoint. */
export function answerInput(draft: AnswerDraft, asks: boolean): AnswerInvitationInput {
  if (draft.kind === 'leave') return { kind: 'leave', attendees: [], reason: draft.reason.trim() };
  return {
    kind: draft.kind,
    attendees: named(draft),
    headCount: draft.headCount ?? undefined,
    reason: draft.kind === 'attend' ? '' : draft.reason.trim(),
    ...(asks ? { endpointId: draft.endpointId || null } : {}),
  };
}
