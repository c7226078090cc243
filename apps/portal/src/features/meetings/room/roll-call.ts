import type { InviteeView, RollMark } from '@diem-cau/meetings/contracts';

export type RollEntry = { invitationId: string; mark: RollMark | null; reason: string; headCount: number | null };
export const rollMarks: readonly RollMark[] = ['present', 'late', 'absent', 'excused'];

/** An absence carries a reason, excused or not. */
export function needsReason(mark: RollMark | null): boolean {
  return mark === 'absent' || mark === 'excused';
}

/** The head count to begin with: what was marked, else what the unit announced. */
export function headCountOf(invitee: Pick<InviteeView, 'roll' | 'answer'>): number | null {
  return invitee.roll?.headCount ?? (invitee.answer && invitee.answer.kind !== 'leave' ? invitee.answer.headCount : null);
}

/**
 * What one press confirms: present and late as presence suggests, and leave with the reason that the unit gave. An absence without a
 * reason is left to a person.
 */
export function confirmable(invitees: readonly InviteeView[]): RollEntry[] {
  return invitees.flatMap((invitee) => {
    if (invitee.roll) return [];
    const reason = needsReason(invitee.suggested) ? (invitee.answer?.reason ?? '') : '';
    if (needsReason(invitee.suggested) && reason === '') return [];
    return [{ invitationId: invitee.invitationId, mark: invitee.suggested, reason, headCount: needsReason(invitee.suggested) ? null : headCountOf(invitee) }];
  });
}
