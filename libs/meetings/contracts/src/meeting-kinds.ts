import { z } from 'zod';

export const MEETING_KINDS = ['conference', 'briefing', 'training', 'workshop', 'council_session'] as const;
export const meetingKindSchema = z.enum(MEETING_KINDS);
export type MeetingKind = z.infer<typeof meetingKindSchema>;

/** `called`: a microphone opens only for who has the floor. `open`: everybody opens the own one, until all are muted. */
export const MICROPHONE_RULES = ['called', 'open'] as const;
export type MicrophoneRule = (typeof MICROPHONE_RULES)[number];

export interface KindDefaults {
  readonly durationMinutes: number;
  readonly speechLimitSeconds: number;
  readonly microphones: MicrophoneRule;
}

/** What the form begins with; every value can be changed for one meeting. */
export const KIND_DEFAULTS: Readonly<Record<MeetingKind, KindDefaults>> = {
  conference: { durationMinutes: 180, speechLimitSeconds: 600, microphones: 'called' },
  briefing: { durationMinutes: 90, speechLimitSeconds: 300, microphones: 'called' },
  training: { durationMinutes: 210, speechLimitSeconds: 180, microphones: 'called' },
  workshop: { durationMinutes: 120, speechLimitSeconds: 300, microphones: 'open' },
  council_session: { durationMinutes: 240, speechLimitSeconds: 420, microphones: 'called' },
};

export const MEETING_STATES = ['draft', 'announced', 'rehearsal', 'roll_call', 'in_session', 'concluded', 'postponed', 'cancelled'] as const;
export const meetingStateNameSchema = z.enum(MEETING_STATES);
export type MeetingStateName = z.infer<typeof meetingStateNameSchema>;

/** How long before the hour the room opens for tests of picture, sound and line. */
export const DOORS_OPEN_MINUTES = 60;
