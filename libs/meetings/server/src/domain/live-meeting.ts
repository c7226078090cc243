import type { LiveRights, MeetingRole, MeetingStateName, MicrophoneRule, RollMark } from '@diem-cau/meetings/contracts';

/** What changes inside a meeting; one row, one version. */
export interface LiveMeeting {
  readonly state: MeetingStateName;
  readonly agendaItemId: string | null;
  readonly floor: { readonly identity: string; readonly name: string; readonly since: Date } | null;
  readonly spotlight: string | null;
  readonly screenShare: string | null;
  readonly locked: boolean;
  readonly mutedAll: boolean;
  readonly microphones: MicrophoneRule;
  readonly openedAt: Date | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
}

export interface QueuedRequest {
  readonly id: string;
  readonly identity: string;
  readonly name: string;
}

/** What a decision looks at besides the live state. */
export interface ConductFacts {
  readonly now: Date;
  /** Who acts. */
  readonly identity: string;
  /** Waiting, in order. */
  readonly queue: readonly QueuedRequest[];
  readonly agendaItemIds: ReadonlySet<string>;
  readonly invitationIds: ReadonlySet<string>;
  /** Everyone who may be in the room, with role and name. */
  readonly people: ReadonlyMap<string, { readonly role: MeetingRole; readonly name: string }>;
}

export interface RollLine {
  readonly invitationId: string;
  readonly mark: RollMark | null;
  readonly reason: string;
  readonly headCount: number | null;
}

export interface Decision {
  readonly live: LiveMeeting;
  readonly event: { readonly type: string; readonly body: Readonly<Record<string, string | number | boolean | null>> };
  readonly requests?: readonly { readonly id: string; readonly state: 'speaking' | 'done' | 'declined' }[];
  /** Requests of whoever had the floor are done. */
  readonly endsSpeech?: boolean;
  readonly marks?: readonly RollLine[];
  readonly remove?: string;
  readonly readmit?: string;
}

export const rightsOf = (live: LiveMeeting): LiveRights => ({
  floorIdentity: live.floor?.identity ?? null,
  screenShareIdentity: live.screenShare,
  mutedAll: live.mutedAll,
  microphones: live.microphones,
});

export const IN_PROGRESS: readonly MeetingStateName[] = ['rehearsal', 'roll_call', 'in_session'];
