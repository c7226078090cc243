import type { MeetingDetailView, MeetingKind, MicrophoneRule } from '@diem-cau/meetings/contracts';
import { kindDefaults } from '../kinds';

// Vietnam has one offset all year.
const vietnamAheadMs = 7 * 3_600_000;

export type AgendaDraft = { title: string; speaker: string; minutes: number | null };
export type OutsideUnit = { id: string; name: string };

/** What is typed on the schedule page. */
export type ScheduleDraft = {
  kind: MeetingKind;
  title: string;
  /** `YYYY-MM-DD` and `HH:mm` on Vietnam's clock. */
  day: string | null;
  clock: string | null;
  durationMinutes: number | null;
  note: string;
  agenda: AgendaDraft[];
  chairPostId: string;
  secretaryPostIds: string[];
  /** Undefined: not chosen yet; null: none. */
  centralEndpointId?: string | null;
  speechMinutes: number | null;
  microphones: MicrophoneRule;
  unitIds: string[];
  outside: OutsideUnit[];
};

export function emptyDraft(kind: MeetingKind = 'briefing'): ScheduleDraft {
  return { kind, title: '', day: null, clock: '08:00', note: '', agenda: [], chairPostId: '', secretaryPostIds: [], unitIds: [], outside: [], ...kindPart(kind) };
}

/** What a kind of meeting brings along; everything may be changed afterwards. */
export function kindPart(kind: MeetingKind): Pick<ScheduleDraft, 'durationMinutes' | 'speechMinutes' | 'microphones'> {
  const { durationMinutes, speechLimitSeconds, microphones } = kindDefaults[kind];
  return { durationMinutes, speechMinutes: Math.round(speechLimitSeconds / 60), microphones };
}

/** Day and hour of an instant on Vietnam's clock. */
export function whenOf(instant: string): { day: string; clock: string } {
  const local = new Date(Date.parse(instant) + vietnamAheadMs).toISOString();
  return { day: local.slice(0, 10), clock: local.slice(11, 16) };
}

/** The instant of day and hour; null while one is missing. */
export function instantOf({ day, clock }: { day: string | null; clock: string | null }): string | null {
  return day && clock ? `${day}T${clock}:00+07:00` : null;
}

/** The draft of a meeting that exists; `inBranch` are the units of the own branch. */
export function draftOf(meeting: MeetingDetailView, inBranch: ReadonlySet<string>): ScheduleDraft {
  const units = [...new Map(meeting.invitations.map(({ unitId, unitName }) => [unitId, unitName]))];
  return {
    kind: meeting.kind, title: meeting.title, ...whenOf(meeting.startsAt), durationMinutes: meeting.durationMinutes, note: meeting.note,
    agenda: meeting.agenda.map(({ title, speaker, minutes }) => ({ title, speaker, minutes })),
    chairPostId: meeting.chair.postId, secretaryPostIds: meeting.secretaries.map(({ postId }) => postId),
    centralEndpointId: meeting.centralEndpoint?.id ?? null,
    speechMinutes: Math.round(meeting.speechLimitSeconds / 60), microphones: meeting.microphones,
    unitIds: units.map(([id]) => id).filter((id) => inBranch.has(id)),
    outside: units.filter(([id]) => !inBranch.has(id)).map(([id, name]) => ({ id, name })),
  };
}
