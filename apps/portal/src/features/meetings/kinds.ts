import type { MeetingKind, MicrophoneRule } from '@diem-cau/meetings/contracts';

// Values of meetings/contracts without its schemas: importing those would bring zod into every page.
export const meetingKinds: readonly MeetingKind[] = ['briefing', 'conference', 'training', 'workshop', 'council_session'];
export const DOORS_OPEN_MINUTES = 60;

type Defaults = { durationMinutes: number; speechLimitSeconds: number; microphones: MicrophoneRule };

export const kindDefaults: Readonly<Record<MeetingKind, Defaults>> = {
  conference: { durationMinutes: 180, speechLimitSeconds: 600, microphones: 'called' },
  briefing: { durationMinutes: 90, speechLimitSeconds: 300, microphones: 'called' },
  training: { durationMinutes: 210, speechLimitSeconds: 180, microphones: 'called' },
  workshop: { durationMinutes: 120, speechLimitSeconds: 300, microphones: 'open' },
  council_session: { durationMinutes: 240, speechLimitSeconds: 420, microphones: 'called' },
};
