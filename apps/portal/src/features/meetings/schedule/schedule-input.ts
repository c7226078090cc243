import type { ChangeMeetingInput, CheckScheduleInput, Invite, MeetingDetailView, ScheduleMeetingInput } from '@diem-cau/meetings/contracts';
import type { UnitNodeView } from '@diem-cau/tenancy/contracts';
import { instantOf, type ScheduleDraft } from './schedule-draft';

type Place = Pick<UnitNodeView, 'id' | 'parentId' | 'level'>;

export type Missing = 'title' | 'day' | 'clock' | 'durationMinutes' | 'chairPostId' | 'invite';

/** What has to be filled in before the invitations can go out. */
export function missingIn(draft: ScheduleDraft): ReadonlySet<Missing> {
  const empty: [Missing, boolean][] = [
    ['title', draft.title.trim().length < 3], ['day', !draft.day], ['clock', !draft.clock],
    ['durationMinutes', draft.durationMinutes === null || draft.durationMinutes < 10 || draft.durationMinutes > 1440],
    ['chairPostId', draft.chairPostId === ''], ['invite', draft.unitIds.length + draft.outside.length === 0],
  ];
  return new Set(empty.filter(([, missing]) => missing).map(([name]) => name));
}

/**
 * Whom to invite. Where every child of one level under a unit is chosen they are one invite "branch", so that two hundred communes
 * are a dozen lines for the server. `units` is the own branch, parents first.
 */
export function invitesOf({ unitIds, outside }: Pick<ScheduleDraft, 'unitIds' | 'outside'>, units: readonly Place[]): Invite[] {
  const left = new Set(unitIds);
  const branches: Invite[] = [];
  for (const parent of units) {
    for (const [level, ids] of childrenByLevel(parent.id, units)) {
      if (ids.length < 2 || !ids.every((id) => left.has(id)) || deeper(parent.id, level, units, ids)) continue;
      branches.push({ by: 'branch', parentId: parent.id, level });
      for (const id of ids) left.delete(id);
    }
  }
  return [...branches, ...[...left, ...outside.map(({ id }) => id)].map((unitId): Invite => ({ by: 'unit', unitId }))];
}

function childrenByLevel(parentId: string, units: readonly Place[]): Map<string, string[]> {
  const levels = new Map<string, string[]>();
  for (const unit of units) if (unit.parentId === parentId) levels.set(unit.level, [...(levels.get(unit.level) ?? []), unit.id]);
  return levels;
}

/** Units of that level lie further down as well: a branch would take them too. */
function deeper(parentId: string, level: string, units: readonly Place[], children: readonly string[]): boolean {
  const within = new Set([parentId]);
  for (const unit of units) if (unit.parentId && within.has(unit.parentId)) within.add(unit.id);
  return units.some(({ id, level: own }) => own === level && id !== parentId && within.has(id) && !children.includes(id));
}

/** What to ask of the server before saving; null while the time is not known. */
export function checkInput(draft: ScheduleDraft, units: readonly Place[], meetingId?: string): CheckScheduleInput | null {
  const startsAt = instantOf(draft);
  if (!startsAt || !draft.durationMinutes || draft.durationMinutes < 10) return null;
  return {
    meetingId, startsAt, durationMinutes: draft.durationMinutes, chairPostId: draft.chairPostId || undefined,
    secretaryPostIds: draft.secretaryPostIds, centralEndpointId: draft.centralEndpointId ?? null, invite: invitesOf(draft, units),
  };
}

function common(draft: ScheduleDraft) {
  return {
    title: draft.title.trim(), startsAt: instantOf(draft) ?? '', durationMinutes: draft.durationMinutes ?? 0, note: draft.note.trim(),
    agenda: draft.agenda.filter(({ title }) => title.trim() !== ''), chairPostId: draft.chairPostId,
    secretaryPostIds: draft.secretaryPostIds.filter((id) => id !== draft.chairPostId), centralEndpointId: draft.centralEndpointId ?? null,
    speechLimitSeconds: (draft.speechMinutes ?? 5) * 60, microphones: draft.microphones,
  };
}

export function scheduleInput(draft: ScheduleDraft, units: readonly Place[], announce: boolean): ScheduleMeetingInput {
  return { ...common(draft), kind: draft.kind, invite: invitesOf(draft, units), announce };
}

/** The change of a meeting: who is new among the invited, and whose invitation is taken back. The hour is named only where it moved. */
export function changeInput(draft: ScheduleDraft, meeting: MeetingDetailView): ChangeMeetingInput {
  const { startsAt, ...rest } = common(draft);
  const before = new Set(meeting.invitations.map(({ unitId }) => unitId));
  const now = new Set([...draft.unitIds, ...draft.outside.map(({ id }) => id)]);
  const moved = Date.parse(startsAt) !== Date.parse(meeting.startsAt);
  return {
    ...rest,
    ...(moved ? { startsAt } : {}),
    invite: [...now].filter((id) => !before.has(id)).map((unitId) => ({ by: 'unit', unitId })),
    uninvite: meeting.invitations.filter(({ unitId }) => !now.has(unitId)).map(({ id }) => id),
  };
}
